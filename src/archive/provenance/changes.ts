/** Finds where an essay's words differ from those imported, by comparing the checksums of its paragraphs and fields. */
import { diffChecksums } from '../../algorithms/longest-common-subsequence.ts';
import type { EssayText, Paragraph, UnnumberedText } from '../essay-text.ts';
import type { EssayRecord } from '../schema/essay.ts';
import { CHECKSUM_LENGTH, checksumOf, checksumsOf, readingOrder, textChecksum } from './checksum.ts';

export interface Change {
  /** Line of the file; null for a field of the frontmatter. */
  readonly line: number | null;
  readonly field: string | null;
  /** '¶ 14 has other words'. */
  readonly what: string;
}

/** Fields of the frontmatter with words of the source. */
const FIELDS = ['title', 'standfirst', 'masthead', 'motto', 'rubric', 'signoff'] as const;

export function changesSinceImport(record: EssayRecord, text: EssayText): Change[] {
  const { provenance } = record;
  if (provenance?.words === undefined) return [];
  const { signs } = provenance;
  const changes: Change[] = FIELDS.flatMap((field): Change[] => {
    const imported = signs?.[field];
    if (imported === undefined) return [];
    const [now, path] =
      field === 'title' || field === 'standfirst'
        ? [record[field], field]
        : [record.printed?.[field], `printed.${field}`];
    if (now === undefined) return [{ line: null, field: null, what: `its ${field} is gone` }];
    if (checksumOf(now) === imported) return [];
    return [{ line: null, field: path, what: `its ${field} has other words` }];
  });
  if (textChecksum(text) === provenance.words) return changes;
  const found = signs?.body === undefined ? [] : bodyChanges(signs.body, text);
  if (found.length > 0) return [...changes, ...found];
  return [...changes, { line: null, field: null, what: 'its text has other words' }];
}

function bodyChanges(imported: string, text: EssayText): Change[] {
  const parts = readingOrder(text);
  const split = (checksums: string): string[] =>
    checksums.match(new RegExp(`.{${CHECKSUM_LENGTH}}`, 'gu')) ?? [];
  return diffChecksums(split(imported), split(checksumsOf(text))).flatMap(({ at, gone, put }): Change[] => {
    const changed = Math.min(gone, put);
    const lines = parts.slice(at, at + put).map((part, index) => ({
      line: part.line,
      field: null,
      what: index < changed ? `${nameOf(part)} has other words` : `${nameOf(part)} was not there`,
    }));
    const lost = gone - changed;
    if (lost === 0) return lines;
    const next = parts[at + put];
    const where = next === undefined ? 'at the end' : `before ${nameOf(next)}`;
    const line = next?.line ?? parts.at(-1)?.line ?? null;
    const what = lost === 1 ? `a paragraph ${where} is gone` : `${lost} paragraphs ${where} are gone`;
    return [...lines, { line, field: null, what }];
  });
}

function nameOf(part: Paragraph | UnnumberedText): string {
  if ('depth' in part) return `¶ ${part.anchor.replace(/^p/u, '')}`;
  const words = part.text.length > 40 ? `${part.text.slice(0, 40)} …` : part.text;
  return `the ${part.kind} '${words}'`;
}
