/** Every step on an essay or a record: where to throw in it, how to reach it, and what the message has to name. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { updateLedger } from '../../scripts/ledger/record-ledger.ts';
import { listUnconfirmed } from '../../src/archive/checks/unconfirmed.ts';
import { cacheOf } from '../../src/incremental/paths.ts';
import { buildSite } from '../../src/integration/build-site.ts';
import { createOutput } from '../../src/integration/output.ts';
import { writeExports } from '../../src/integration/write-exports.ts';
import { type LoadedArchive, loadArchive } from '../../src/load/load-archive.ts';
import { trackArchive } from '../../src/load/track-archive.ts';
import { PUBLISH_STEPS } from '../../src/publish/steps.ts';
import { ESSAY } from './put-thrown.ts';

export interface Folders {
  readonly content: string;
  /** The content folder as a site. */
  readonly site: string;
  /** For what is written and thrown away. */
  readonly room: string;
}

type Run = (folders: Folders, loaded: LoadedArchive) => Promise<unknown>;

export interface ThrownStep {
  /** In the message. */
  readonly step: string;
  /** The file in the message; and its line where the step knows it. */
  readonly file: string;
  /** A line of the stack at which a built-in function throws that is given the words. */
  readonly place: RegExp;
  readonly words?: string;
  /** The one function that throws, in steps that are given no words. */
  readonly call?: string;
  readonly run: Run;
}

/** Reads all files, and nothing from the cache. */
const read: Run = async ({ content }) => {
  rmSync(cacheOf(content), { recursive: true, force: true });
  await loadArchive(content);
};

const readAgain: Run = ({ content }) => loadArchive(content);

/** Renders every page, as there is no site before it. */
const build: Run = ({ content, room }) =>
  buildSite({
    content,
    outDir: mkdtempSync(join(room, 'site-')),
    write: () => {},
    quiet: true,
    search: false,
  });

const writeAll: Run = async ({ site, room }, loaded) => {
  const made = mkdtempSync(join(room, 'exports-'));
  cpSync(site, made, { recursive: true });
  const tracker = trackArchive(loaded, []);
  writeExports({ loaded, site: createOutput(made, '', null), tracker, last: null, digestOf: () => '' });
};

const add =
  (name: string, below = ''): Run =>
  async ({ site, room }, loaded) => {
    const copy = mkdtempSync(join(room, 'published-'));
    cpSync(join(site, below), join(copy, below), { recursive: true });
    await PUBLISH_STEPS.find((part) => part.name === name)?.run(copy, loaded);
  };

const writeData =
  (name: string): Run =>
  async (_, { data }) =>
    data.textOf(name);

const ledger: Run = async (_, { records, essays, archive }) => updateLedger(records.ledger, essays, archive);

const unconfirmed: Run = async (_, { archive }) => listUnconfirmed(archive);

const SERIES = 'series/review.yaml';
/** Two essays; the words of the second one's title stand nowhere else. */
const GLUE = 'essays/review/1/on-glue.md';
const PASTE = ESSAY;
const TITLE = 'paste in Zanzibar';

const of = (
  step: string,
  file: string,
  place: RegExp,
  run: Run,
  how: { words: string } | { call: string } = { words: 'Zanzibar' },
): ThrownStep => ({ step, file, place, run, ...how });

export const STEPS: readonly ThrownStep[] = [
  of('reading the record', SERIES, /readYaml/, read, { words: 'Zanzibar Review' }),
  of('reading the record', 'people/bea-binder.yaml', /readYaml/, read, { words: 'Bea Zanzibar' }),
  of('reading the record', 'sources/trade-paper.yaml', /readYaml/, read, { words: 'Zanzibar Paper' }),
  of('reading the calendar', 'calendar/review.csv', /readCalendar/, read),
  of('reading the page', 'pages/aims.md', /readFrontmatter/, read, { words: 'Aims of Zanzibar' }),
  of('compiling its citation patterns', SERIES, /seriesGrammar/, read, { words: 'no-nr' }),
  of('compiling the citation patterns', 'series', /patternsOfName/, read),
  of('reading the essay', PASTE, /readEssayFile/, read, { words: TITLE }),
  of('reading the citations of a paragraph', `${PASTE}:11`, /parseCitations/, read, { words: 'café of Z' }),
  of('reading the standfirst', `${PASTE}:3`, /parseCitations/, read, { words: 'Paste of' }),
  of('preparing the essay for comparison', GLUE, /prepareEssay/, read, { call: 'Math.imul' }),
  of('reading the essay from the cache', PASTE, /essay-cache/, readAgain, { words: TITLE }),
  of('looking for quotations of its words', GLUE, /matchIn/, read, { call: 'Math.imul' }),
  of('looking for words printed before', GLUE, /quotation\/text-reuse/, read, {
    call: 'Array.prototype.push',
  }),
  of('identifying its quotations', PASTE, /identify\.ts/, read, { words: 'glue' }),
  of('resolving its citations', PASTE, /graph\.ts/, read, { call: 'Array.prototype.push' }),
  of('listing its issues', SERIES, /calendarOf/, read, { words: '1990' }),
  of('the check c-001', PASTE, /checks\/citations/, read, { call: 'Set.prototype.has' }),
  of('the check q-002', GLUE, /checks\/quotations/, read, { call: 'Array.prototype.flatMap' }),
  of('listing what is unconfirmed in it', GLUE, /listOf/, unconfirmed, { call: 'Array.prototype.map' }),
  of('rendering the page /review/2/on-paste/', PASTE, /TextProvenance/, build, {
    words: 'review/2/on-paste',
  }),
  of('linking its citations and quotations', `${PASTE}:11`, /renderCitation/, build, { words: 'No 1' }),
  of('rendering the page /people/bea-binder/', 'people/bea-binder.yaml', /Breadcrumbs/, build, {
    words: 'Bea Zanzibar',
  }),
  of('describing it for bibliographies', PASTE, /citationItem/, writeData('archive.bib'), {
    words: '1990-06-01',
  }),
  of('writing BibTeX', PASTE, /bibtex/, writeData('archive.bib'), { words: TITLE }),
  of('writing RIS', PASTE, /ris\.ts/, writeData('archive.ris'), { words: TITLE }),
  of('writing its row of essays.json', GLUE, /rowOf/, writeData('essays.json'), {
    call: 'Array.prototype.map',
  }),
  of('writing its citations as data', PASTE, /citation-rows/, writeData('citations.jsonl'), {
    call: 'Array.prototype.find',
  }),
  of('writing its quotations as data', PASTE, / quotationLine \(/, writeData('quotations.jsonl'), {
    call: 'Array.prototype.map',
  }),
  of('exporting essay review/2/on-paste', PASTE, /plain-text/, writeAll),
  of('making its entry of a feed', PASTE, /essayEntry/, writeAll, { words: '1990-06-01' }),
  of('writing its entry of a feed', PASTE, /writeAtom/, writeAll, { words: TITLE }),
  of('exporting crawlers', PASTE, /llmsTxt/, writeAll, { words: TITLE }),
  of('drawing its social card', PASTE, /satori/, add('cards'), { words: TITLE }),
  of('filling in its text for a book', PASTE, /renderSlots/, add('books')),
  of('writing its chapter', PASTE, /chapterPage/, add('books'), { words: TITLE }),
  of('writing the book', PASTE, /drawCover/, add('books'), { words: TITLE }),
  of('copying the page review/2/on-paste/', PASTE, /relativizePage/, add('site copy'), { words: '/caf%E9/' }),
  of('listing review/2/on-paste/', PASTE, / fileOf \(/, add('offline'), { words: 'review/2/on-paste' }),
  of('compressing review/2/on-paste/', PASTE, /compress /, add('compressed', 'review/2/on-paste'), {
    call: 'Buffer.concat',
  }),
  of('recording its paragraphs', PASTE, /record-anchors|fingerprint/, ledger),
];
