import { firstWordsKey } from '../ledger/first-words.ts';
import { normalizeWords } from '../ledger/fold-words.ts';
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
      (essay.text.published?.unmatched ?? []).map(({ anchor, candidates }) =>
        ambiguityProblem(essay, anchor, candidates),
      ),
    ),
};

/** Each choice is the line of the ledger as it would then be. */
function ambiguityProblem(
  { text, ledger, place }: ReadEssay,
  anchor: string,
  candidates: readonly number[],
): Finding {
  const entry = ledger?.entries.find((known) => known.anchor === anchor);
  const { words = '', fingerprint = '', line = 1 } = entry ?? {};
  const could = candidates.slice(0, CHOICES).flatMap((index) => {
    const paragraph = text.paragraphs[index];
    return paragraph === undefined
      ? []
      : [
          {
            line: paragraph.line,
            row: `${anchor},${distinguishingPrefix(paragraph.text, others(text, index))},,stands`,
          },
        ];
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

/** As many first words as tell a paragraph from the others; of one that stands twice, those it has. */
function distinguishingPrefix(text: string, others: readonly string[]): string {
  for (let count = LEAST; count <= MOST; count *= 2) {
    const words = firstWordsKey(text, count);
    const folded = normalizeWords(words);
    if (!others.some((other) => other.startsWith(folded))) return words;
  }
  return firstWordsKey(text, MOST);
}

const LEAST = 8;
const MOST = 64;

const others = ({ paragraphs }: ReadEssay['text'], index: number): string[] =>
  paragraphs.filter((_, at) => at !== index).map(({ text }) => normalizeWords(text));
