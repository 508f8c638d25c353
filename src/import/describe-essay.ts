/** What the report says of one essay: what was found in it, in figures that a person can check against the source. */
import type { EssayText } from '../archive/essay-text.ts';
import type { CiteRecord } from '../archive/schema/essay.ts';
import type { Line } from './document.ts';
import type { EssayReport } from './report.ts';
import type { NamedSources } from './steps/name-sources.ts';
import type { Quoted } from './steps/quotations.ts';
import { rubricsOf } from './steps/rubrics.ts';
import { countIn } from './words.ts';

export interface EssayFacts {
  readonly settled: Pick<
    EssayReport,
    'id' | 'title' | 'titleFrom' | 'number' | 'date' | 'author' | 'standfirst'
  >;
  readonly read: EssayText;
  readonly quoted: Quoted;
  readonly cites: readonly CiteRecord[];
  readonly sources: NamedSources;
  readonly after: readonly Line[];
}

export const describeEssay = ({ settled, read, quoted, cites, sources, after }: EssayFacts): EssayReport => ({
  ...settled,
  paragraphs: read.paragraphs.length,
  headings: read.asides.flatMap((aside) => (aside.kind === 'heading' ? [aside.text] : [])),
  leadIns: new Set(quoted.blocks.flatMap(({ leadIn }) => leadIn ?? [])).size,
  quotations: quoted.blocks.map(({ lines, depth }, index) => ({
    line: lines[0]?.at ?? 0,
    paragraphs: lines.length,
    words: lines.reduce((sum, line) => sum + countIn(line.text), 0),
    depth,
    source: sources.of[index] ?? null,
  })),
  rubrics: rubricsOf(after),
  cites,
  sources: sources.entries,
});
