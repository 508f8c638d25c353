/**
 * An essay imported anew over one that a keeper has worked on. The frontmatter stays as the keeper left it, to the
 * letter and with its comments: only its provenance is renewed, and words of the source that it lacks are put in.
 * The body is the source's.
 */
import { parse } from 'yaml';
import type { Doubt } from './document.ts';
import type { NewEssay } from './make-essay.ts';
import { type Plain, writeYaml } from './write/frontmatter.ts';

export interface Settled {
  /** The whole file, or null where it would be the one that is there. */
  readonly text: string | null;
  readonly doubts: readonly Doubt[];
}

const FENCE = '\n---\n';
/** Fields that carry words of the source. */
const WORDS = ['standfirst', 'printed'];

export function keepEdits(old: string, essay: NewEssay): Settled {
  const end = old.indexOf(FENCE, 3);
  const front = old.slice(4, end + 1);
  const value: unknown = parse(front);
  const has = (key: string): boolean =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  const kept: Plain | undefined = has('provenance') ? fieldOf(value, 'provenance') : undefined;
  const doubts: Doubt[] = [];

  const missing = Object.fromEntries(
    Object.entries(essay.fields).filter(([key]) => WORDS.includes(key) && !has(key)),
  );
  for (const key of ['title', 'date', 'author', 'cites', 'sources', ...WORDS])
    if (has(key) && essay.fields[key] !== undefined && differs(fieldOf(value, key), essay.fields[key]))
      doubts.push({
        line: null,
        kind: 'kept',
        message: `${key} was kept as it stands in the essay; the source gives ${JSON.stringify(essay.fields[key])}`,
      });

  const provenance = renewed(kept, essay.fields.provenance);
  const block = writeYaml({ provenance });
  const withProvenance = has('provenance')
    ? front.replace(/^provenance:.*(?:\n[ \t].*)*\n/mu, () => block)
    : front + block;
  const text = `---\n${withProvenance.replace(/^(?=provenance:)/mu, () => writeYaml(missing))}---\n\n${essay.body}`;
  const oldWords = recordOf(kept).words;
  if (old.slice(end + FENCE.length) !== `\n${essay.body}` && oldWords === recordOf(provenance).words)
    doubts.push({
      line: null,
      kind: 'kept',
      message: 'the essay’s text had been edited since its import; the source’s words stand there again',
    });
  return { text: text === old ? null : text, doubts };
}

/** The same bytes keep the day of their first import. */
function renewed(old: Plain | undefined, now: Plain | undefined): Plain | undefined {
  const [before, after] = [recordOf(old), recordOf(now)];
  const same = before.sha256 === after.sha256 && before.words === after.words;
  return same && old !== undefined ? old : now;
}

const recordOf = (value: Plain | undefined): Readonly<Record<string, Plain | undefined>> =>
  typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, Plain | undefined>>)
    : {}; // neither a list nor a scalar

// What `yaml` reads of a file of ours is made of strings, numbers, flags, lists and records.
const fieldOf = (value: unknown, key: string): Plain | undefined =>
  (value as Record<string, Plain | undefined>)[key];

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) !== JSON.stringify(sorted(b));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
