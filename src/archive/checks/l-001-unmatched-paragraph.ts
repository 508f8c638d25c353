import { firstWords } from '../ledger/first-words.ts';
import type { ReadEssay } from '../records.ts';
import type { Check, Finding } from './check.ts';

/** So many paragraphs are named as what one may have become. */
const CHOICES = 4;

export const unmatchedParagraph: Check = {
  code: 'l-001',
  severity: 'error',
  rule: 'It is certain what has become of each paragraph that was published.',
  reason:
    'A number that passes to another paragraph makes every citation of it wrong; so a person says what has become of it.',
  find: ({ essays }) =>
    essays.flatMap((essay) =>
      (essay.text.published?.unmatched ?? []).map(({ anchor, candidates }) => ask(essay, anchor, candidates)),
    ),
};

/** Each choice is the line of the ledger as it would then be. */
function ask({ text, ledger, place }: ReadEssay, anchor: string, candidates: readonly number[]): Finding {
  const entry = ledger?.entries.find((known) => known.anchor === anchor);
  const { words = '', fingerprint = '', line = 1 } = entry ?? {};
  const could = candidates.slice(0, CHOICES).flatMap((index) => {
    const paragraph = text.paragraphs[index];
    return paragraph === undefined
      ? []
      : [{ line: paragraph.line, row: `${anchor},${firstWords(paragraph.text)},,stands` }];
  });
  const kept = could.map(({ line, row }) => `where it is the paragraph on line ${line} now, '${row}'`);
  const gone = `where it was taken out, '${anchor},${words},${fingerprint},gone'`;
  return {
    file: ledger?.file ?? place.file,
    line,
    message: `${anchor} ('${words} …') was published, and what has become of it in ${place.file} isn't certain`,
    hint: `make this line, ${[...kept, gone].join('; ')}`,
  };
}
