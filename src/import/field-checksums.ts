/**
 * Signs of what an import wrote, field by field: so that the check of provenance sees which words were changed
 * since, and another import sees which fields are the keeper's own by now.
 */
import type { EssayText } from '../archive/essay-text.ts';
import { checksumOf, checksumsOf } from '../archive/provenance/checksum.ts';
import type { Plain } from './write/frontmatter.ts';

type Fields = Readonly<Record<string, Plain | undefined>>;

/** The title counts as `made` where it isn't printed: it may be changed, and no word of the source with it. */
export function fieldChecksums(record: Fields, text: EssayText): Record<string, string> {
  return { ...checksumFields(record), body: checksumsOf(text) };
}

export function checksumFields(record: Fields): Record<string, string> {
  const signs: Record<string, string> = {};
  for (const key of ['title', 'standfirst', 'author', 'date', 'cites', 'sources']) {
    const value = record[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    const name = key === 'title' && record.titleFrom !== undefined ? 'made' : key;
    signs[name] = checksumOf(typeof value === 'string' ? value : canonicalJson(value));
  }
  const { printed } = record;
  if (typeof printed === 'object' && !Array.isArray(printed))
    for (const [key, value] of Object.entries(printed))
      if (typeof value === 'string') signs[key] = checksumOf(value);
  return signs;
}

/** A value as JSON with its keys in order, however a file has them. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(
          Object.entries(one)
            .filter(([, inner]) => inner !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : one,
  );
}
