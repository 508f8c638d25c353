/**
 * A whole content folder of made texts, of any size, the same bytes for the same seed: what the benchmark builds
 * and what the peers are measured on. Essays are written one by one, so that memory doesn't grow with them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeSources } from './made-sources.ts';
import type { MadePerson } from './made-world.ts';
import { makeCalendar } from './make-calendar.ts';
import { generateEssay, type MadeEssay } from './make-essay.ts';
import { makeRecords } from './make-records.ts';
import { createPassagePool } from './passage-pool.ts';
import { createRandom, type Random } from './random.ts';
import { generatedSlug } from './slug-of.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';

export interface MakeArchiveOptions {
  /** The content folder; made if it isn't there, and not emptied. */
  readonly dir: string;
  /** How many issues, of one essay each. */
  readonly issues?: number;
  /** Words of an essay's body. */
  readonly words?: number;
  readonly seed?: number;
  /** Fewest and most citations in the running text of an essay; those of lead-ins come on top. */
  readonly citations?: readonly [least: number, most: number];
  /** Blocks quoted in an essay, every other one from an earlier issue. */
  readonly quotations?: number;
  /** Plants quotations of every kind, and notes what each is (plant.ts). */
  readonly plants?: boolean;
  /** Called with each essay once written. */
  readonly onEssay?: (essay: MadeEssay) => void;
}

export interface MadeArchive {
  readonly essays: number;
  readonly words: number;
  /** Of the essays' files. */
  readonly bytes: number;
  readonly citations: number;
  readonly quotations: number;
}

export function generateArchive(options: MakeArchiveOptions): MadeArchive {
  const {
    dir,
    issues = 1_650,
    words = 11_000,
    seed = 1,
    citations = [5, 12],
    quotations = 6,
    plants = false,
    onEssay,
  } = options;
  const random = createRandom(seed, -2);
  const vocabulary = makeVocabulary(seed);
  const pool = createPassagePool(createRandom(seed, -3));
  const world = {
    seed,
    calendar: makeCalendar(issues),
    vocabulary,
    sources: makeSources(vocabulary, random),
    people: makePeople(vocabulary, random),
    pool,
    words,
    citations,
    quotations,
    plants,
    stock: plants ? makeStock(seed, vocabulary) : [],
  };

  for (const [path, text] of makeRecords(world, issues)) write(join(dir, path), text);
  const made = { essays: 0, words: 0, bytes: 0, citations: 0, quotations: 0 };
  for (let number = 1; number <= issues; number++) {
    const essay = generateEssay(number, world);
    write(join(dir, 'essays', 'epsr', String(number), `${essay.slug}.md`), essay.text);
    for (const passage of essay.body.passages) pool.add(passage);
    made.essays++;
    made.words += essay.body.words;
    made.bytes += Buffer.byteLength(essay.text);
    made.citations += essay.body.citations;
    made.quotations += essay.body.quoted.length + essay.body.sources.length + essay.body.plants.length;
    onEssay?.(essay);
  }
  return made;
}

/** Phrases of eight to twelve words that nobody owns. */
function makeStock(seed: number, vocabulary: Vocabulary): string[] {
  const random = createRandom(seed, -4);
  return Array.from({ length: 8 }, () =>
    Array.from({ length: random.between(8, 12) }, () => vocabulary.word(random)).join(' '),
  );
}

/** A dozen people who don't exist. */
function makePeople(vocabulary: Vocabulary, random: Random): MadePerson[] {
  const names = Array.from(
    { length: 12 },
    () => `${random.pick(vocabulary.names)} ${random.pick(vocabulary.names)}`,
  );
  return [...new Map(names.map((name) => [generatedSlug(name), { id: generatedSlug(name), name }])).values()];
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
