/** Sentences and paragraphs of made words: the prose that everything else in a made essay is set into. */
import { countGeneratedWords } from './count-words.ts';
import type { Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Prose {
  /** Eight to 45 words, with commas, ended by a full stop, seldom by another mark; at most so many words. */
  sentence(most?: number): string;
  /** Whole sentences, together about so many words. */
  paragraph(words: number): string[];
  /** So many words with capitals, as over an article. */
  title(words: number): string;
}

/** The words an essay is about come back in it and hardly stand elsewhere, as in real texts. */
const TOPIC_WORDS = 250;

export function makeProse(vocabulary: Vocabulary, random: Random): Prose {
  const topic = Array.from({ length: TOPIC_WORDS }, () => vocabulary.rareWord(random));
  const topicNames = Array.from({ length: 12 }, () => random.pick(vocabulary.names));

  return { sentence, paragraph, title };

  function sentence(most = 45): string {
    // The sum of two draws: most sentences are of middling length, few are very short or very long.
    const length = Math.min(most, 8 + random.below(20) + random.below(19));
    let text = capital(nextWord());
    let words = countGeneratedWords(text);
    let sinceComma = 0;
    while (words < length) {
      const word = nextWord();
      if (sinceComma >= 6 && words < length - 3 && random.chance(0.16)) {
        text += ',';
        sinceComma = 0;
      }
      text += ` ${word}`;
      const added = countGeneratedWords(word);
      words += added;
      sinceComma += added;
    }
    return `${text}${random.chance(0.94) ? '.' : random.pick(['!', '?', '…'])}`;
  }

  function paragraph(words: number): string[] {
    const sentences: string[] = [];
    for (let left = words; left > 0; ) {
      const made = sentence(Math.max(8, left));
      sentences.push(made);
      left -= countGeneratedWords(made);
    }
    return sentences;
  }

  function title(words: number): string {
    return capital(
      Array.from({ length: words }, () =>
        random.chance(0.4) ? random.pick(topic) : vocabulary.word(random),
      ).join(' '),
    );
  }

  function nextWord(): string {
    const kind = random.next();
    if (kind < 0.76) return vocabulary.word(random);
    if (kind < 0.91) return random.pick(topic);
    if (kind < 0.935) return vocabulary.phrase(random);
    if (kind < 0.96) return random.pick(random.chance(0.6) ? topicNames : vocabulary.names);
    if (kind < 0.97) return `“${vocabulary.rareWord(random)}”`;
    if (kind < 0.98) return `${vocabulary.rareWord(random)}-${vocabulary.rareWord(random)}`;
    if (kind < 0.987) return `${vocabulary.rareWord(random)}’s`;
    if (kind < 0.991) return `*${vocabulary.rareWord(random)}*`;
    if (kind < 0.994) return vocabulary.rareWord(random).toUpperCase();
    // Figures never follow 'No' or 'issue', where they would be a citation.
    return random.chance(0.6) ? `in ${random.between(1848, 2024)}` : `some ${random.between(2, 98)} per cent`;
  }
}

const capital = (text: string): string => text.replace(/\p{Ll}/u, (letter) => letter.toUpperCase());
