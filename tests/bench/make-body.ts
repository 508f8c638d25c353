/**
 * The body of a made essay: paragraphs with citations, and between them blocks quoted from earlier issues and
 * from the press, some headings, seldom a table or a list, some notes. Beside the words stands what they cite
 * and quote, for the frontmatter to repeat and for tests to hold the archive against.
 */
import { countGeneratedWords } from './count-words.ts';
import { decoySentence } from './decoy.ts';
import type { MadeSource } from './made-sources.ts';
import type { FixtureWorld } from './made-world.ts';
import { type MadeCite, makeCiting } from './make-citation.ts';
import { makePassage } from './make-passage.ts';
import { makePlant } from './make-plant.ts';
import type { Prose } from './make-prose.ts';
import type { SourcePassage } from './passage-pool.ts';
import type { PlantedQuotation } from './plant.ts';
import type { Random } from './random.ts';

export interface MadeBody {
  readonly markdown: string;
  readonly words: number;
  /** Places that cite, those of lead-ins included. */
  readonly citations: number;
  /** In the order of the text, an issue as often as it is cited. */
  readonly cites: readonly MadeCite[];
  /** One for each block of the press; `date` to the month, where the lead-in's author knew it. */
  readonly sources: readonly { readonly source: MadeSource; readonly date: string | null }[];
  /** The blocks quoted from earlier issues. */
  readonly quoted: readonly SourcePassage[];
  /** Quotations of every kind, where the world plants them. */
  readonly plants: readonly PlantedQuotation[];
  /** Passages of earlier issues that it prints again as its own words. */
  readonly reprints: readonly SourcePassage[];
  /** What later essays may quote of this one. */
  readonly passages: readonly SourcePassage[];
}

export function makeBody(number: number, world: FixtureWorld, prose: Prose, random: Random): MadeBody {
  const citing = makeCiting(number, world.calendar, random);
  const citations = random.between(...world.citations);
  const headings = random.chance(1 / 3) ? random.between(3, 7) : 0;
  const notesWanted = random.chance(0.25) ? random.between(2, 5) : 0;
  // Each kind of block falls due at its share of the essay, so that it is spread over the whole.
  const due = [
    ...spread(world.quotations, addQuotation),
    ...spread(headings, addHeading),
    ...spread(random.chance(0.1) ? 1 : 0, addTable),
    ...spread(random.chance(0.1) ? 1 : 0, addList),
  ].sort((a, b) => a.at - b.at);

  const blocks: string[] = [];
  const notes: string[] = [];
  const cites: MadeCite[] = [];
  const sources: { source: MadeSource; date: string | null }[] = [];
  const quoted: SourcePassage[] = [];
  const passages: SourcePassage[] = [];
  const plants: PlantedQuotation[] = [];
  const reprints: SourcePassage[] = [];
  let words = 0;
  let cited = 0;
  let blocksQuoted = 0;
  let before: readonly string[] | null = null;

  while (words < world.words - 10) {
    const next = due[0];
    if (next !== undefined && words >= next.at * world.words) {
      due.shift();
      next.add();
      before = null;
    } else addParagraph(world.words - words);
  }
  // Only an essay too short for what it should hold has something left over.
  for (const { add } of due) add();
  if (cited < citations) addParagraph(8);

  const end = notes.length === 0 ? '' : `\n${notes.join('\n')}\n`;
  return {
    markdown: `${blocks.join('\n\n')}\n${end}`,
    words,
    citations: cited + quoted.length + plants.filter((plant) => plant.cited).length,
    cites,
    sources,
    quoted,
    plants,
    reprints,
    passages,
  };

  function addParagraph(most: number): void {
    const least = Math.min(40, Math.ceil(world.words / 10));
    // The lesser of two draws: short paragraphs are commoner than long ones.
    const wanted = Math.min(random.between(least, 250), random.between(least, 250));
    const sentences = prose.paragraph(Math.max(8, Math.min(wanted, most)));
    const plain = [...sentences];
    while (cited < citations && (words >= ((cited + 0.5) / citations) * world.words || most <= 8))
      cite(sentences, plain);
    if (random.chance(0.02)) sentences.push(decoySentence(random));
    if (notes.length < notesWanted && words >= ((notes.length + 0.3) / notesWanted) * world.words)
      addNote(sentences);

    add(sentences.join(' '));
    const isPlain =
      sentences.length === plain.length && plain.every((text, index) => text === sentences[index]);
    if (isPlain && random.chance(world.plants === true ? 0.3 : 0.06))
      passages.push(makePassage(number, before, plain, mostWords(world), random));
    before = isPlain ? plain : null;
    if (world.plants === true) addOwnWords();
  }

  /** Puts a citation before the end of a sentence that bears none yet. */
  function cite(sentences: string[], plain: readonly string[]): void {
    const free = sentences.flatMap((text, index) => (text === plain[index] ? [index] : []));
    const at = free.length === 0 ? sentences.push(prose.sentence()) - 1 : random.pick(free);
    const citation = citing.citation();
    sentences[at] = beforeEnd(sentences[at] ?? '', citation.printed);
    cites.push(...citation.cites);
    cited++;
  }

  /** Now and then a stock phrase, seldom a passage printed again without a mark. */
  function addOwnWords(): void {
    if (random.chance(0.1)) {
      add(`${prose.sentence(9)} ${random.pick(world.stock ?? [])}. ${prose.sentence(12)}`);
      before = null;
    }
    const passage = random.chance(0.04) ? world.pool.draw(random) : null;
    if (passage === null || passage.paragraphs.length > 1) return;
    add(passage.paragraphs[0] ?? '');
    before = null;
    reprints.push(passage);
    passages.push({ ...passage, reprinted: true });
  }

  function addPlant(): void {
    const passage = world.pool.draw(random);
    const planted = passage === null ? null : makePlant(passage, world, prose, citing, random);
    if (planted === null) {
      quotePress();
      return;
    }
    plants.push(planted.plant);
    cites.push(...planted.cites);
    for (const block of planted.blocks) add(block, block.replace(/^> ?/gm, ''));
  }

  /** Half of the blocks are words of earlier issues, half of the press. */
  function addQuotation(): void {
    if (world.plants === true) {
      addPlant();
      return;
    }
    const passage = blocksQuoted++ % 2 === 0 ? world.pool.draw(random) : null;
    if (passage === null || quoted.includes(passage)) quotePress();
    else quoteIssue(passage);
  }

  function quoteIssue(passage: SourcePassage): void {
    const citation = citing.citationOf(passage.number);
    cites.push(...citation.cites);
    quoted.push(passage);
    addLeadIn(beforeEnd(prose.sentence(25), citation.printed));
    addBlock(passage.paragraphs);
  }

  function quotePress(): void {
    const source = random.pick(world.sources);
    sources.push({ source, date: random.chance(0.3) ? world.calendar.dateOf(number).slice(0, 7) : null });
    addLeadIn(
      `This ${source.title} piece ${prose.sentence(25).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())}`,
    );
    const most = Math.ceil(world.words / 60);
    addBlock(
      Array.from({ length: random.between(1, 3) }, () =>
        prose.paragraph(Math.min(random.between(20, 90), most)).join(' '),
      ),
    );
  }

  function addLeadIn(sentence: string): void {
    const opening = prose.paragraph(random.between(8, Math.min(40, Math.ceil(world.words / 40)))).join(' ');
    add(`${opening} ${sentence.replace(/[.!?…]$/, '')}:`);
  }

  function addBlock(paragraphs: readonly string[]): void {
    add(paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n'), paragraphs.join(' '));
  }

  function addHeading(): void {
    const heading = prose.title(random.between(2, 7));
    add(`## ${heading}`, heading);
  }

  function addTable(): void {
    const rows = Array.from({ length: random.between(3, 8) }, () => [
      random.pick(world.vocabulary.names),
      String(random.between(1900, 2024)),
      `${random.between(1, 99)}.${random.below(10)}`,
    ]);
    const lines = [['Country', 'Year', 'Share'], ['---', '---', '---:'], ...rows];
    add(lines.map((row) => `| ${row.join(' | ')} |`).join('\n'), rows.flat().join(' '));
  }

  function addList(): void {
    const items = Array.from({ length: random.between(3, 7) }, () => prose.sentence(20));
    add(items.map((item) => `- ${item}`).join('\n'), items.join(' '));
  }

  function addNote(sentences: string[]): void {
    const note = prose.sentence(30);
    const mark = `[^${notes.length + 1}]`;
    sentences.push(`${sentences.pop() ?? ''}${mark}`);
    notes.push(`${mark}: ${note}`);
    words += countGeneratedWords(note);
  }

  function add(block: string, text = block): void {
    blocks.push(block);
    words += countGeneratedWords(text);
  }
}

/** Words of a passage that others may quote. */
const mostWords = ({ plants, words }: FixtureWorld): number =>
  plants === true ? 100 : Math.max(20, Math.min(150, words / 70));

/** When each of so many blocks falls due, as a share of the essay; the end is left to prose, which can be cut to length. */
const spread = (count: number, add: () => void): { at: number; add: () => void }[] =>
  Array.from({ length: count }, (_, index) => ({ at: (0.9 * (index + 0.4)) / count, add }));

/** Puts words before the mark that ends a sentence. */
const beforeEnd = (sentence: string, words: string): string =>
  sentence.replace(/[.!?…]?$/, (mark) => `${words}${mark}`);
