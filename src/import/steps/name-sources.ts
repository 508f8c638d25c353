/** The sources of an essay's quotations: an entry for each one named, a doubt for each that stays unknown. */
import type { QuotedSource } from '../../archive/schema/essay.ts';
import type { Source } from '../../archive/schema/source.ts';
import type { ImportContext } from '../context.ts';
import type { ImportWarning } from '../document.ts';
import type { DetectedQuotation } from './quotations.ts';
import { findSource } from './sources.ts';

export interface NamedSources {
  readonly entries: readonly QuotedSource[];
  /** The source of each block, by its place among them; null where it isn't known. */
  readonly of: readonly (string | null)[];
  readonly invented: ReadonlyMap<string, Source>;
  readonly doubts: readonly ImportWarning[];
}

export function identifySources(blocks: readonly DetectedQuotation[], context: ImportContext): NamedSources {
  const entries = new Map<string, QuotedSource>();
  const invented = new Map<string, Source>();
  const warnings: ImportWarning[] = [];
  const of = blocks.map((block): string | null => {
    const line = block.lines[0]?.at ?? null;
    // An issue of the series quoted is a citation, and stands in `cites`.
    const cited = context.readCitations(block.leadIn?.text ?? '', null)[0];
    if (cited !== undefined)
      return `${cited.series} ${cited.number ?? cited.work ?? cited.date ?? ''}`.trim();
    const found = findSource(block, {
      sources: new Map([...context.sources, ...invented]),
      habit: context.record,
    });
    if ('unknown' in found) {
      warnings.push({ line, kind: 'source', message: `whose words these are isn't known: ${found.unknown}` });
      return null;
    }
    const { source, date, invented: name } = found;
    if (name !== null) {
      invented.set(source, { kind: 'newspaper', title: name, printed: [name], unconfirmed: true });
      warnings.push({
        line,
        kind: 'record',
        message: `'${name}' is not on record: sources/${source}.yaml is made for a person to confirm`,
      });
    }
    entries.set(`${source} ${date ?? ''}`, { source, ...(date === null ? {} : { date }) });
    return source;
  });
  return { entries: [...entries.values()], of, invented, doubts: warnings };
}
