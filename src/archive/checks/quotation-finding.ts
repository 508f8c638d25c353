/** What the checks of quotations have in common: one loop over all, with a quotation's place in its file. */
import type { Archive, Essay } from '../archive.ts';
import type { Quotation } from '../quotation/quotation.ts';
import type { Finding } from './check.ts';

/** Findings for quotations; `explain` answers null where there is nothing to say of one. */
export function findInQuotations(
  archive: Archive,
  explain: (quotation: Quotation, essay: Essay) => { message: string; hint: string } | null,
): Finding[] {
  return archive.quotations.all.flatMap((quotation) => {
    const essay = archive.essays.get(quotation.essay);
    const said = essay === undefined ? null : explain(quotation, essay);
    if (essay === undefined || said === null) return [];
    return [{ file: essay.place.file, line: quotation.found.line, ...said }];
  });
}

/** The first words of a quotation, by which a keeper knows it. */
export function firstWordsOf({ found }: Quotation): string {
  const words = found.text.split(/\s+/);
  return `'${words.slice(0, 8).join(' ')}${words.length > 8 ? ' …' : ''}'`;
}
