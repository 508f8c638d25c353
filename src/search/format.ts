/** What the build writes beside Pagefind's own files, and the browser reads. All of it is in `pagefind/`. */

/** The folder of the index in a site, and in it that of the small index of essays changed since. */
export const INDEX_FOLDER = 'pagefind';
export const CHANGES_FOLDER = 'changes';

/** Files of either index beside Pagefind's. */
export const START_FILE = 'archive.json';
export const FACETS_FILE = 'facets.json';
export const textsFile = (page: string): string => `texts/${page}.bin`;
export const wordsFile = (prefix: string): string => `words/${prefix.codePointAt(0)?.toString(16)}.bin`;

/** Positions in a block of text: the unit in which text is fetched for excerpts. */
export const BLOCK = 704;
/** Places begin at multiples of so many positions, so that their lengths take little space in every block. */
export const PLACE_UNIT = 8;
/** Bytes in which slots of text files are counted, and positions in which the lengths of essays are. */
export const SLOT_UNIT = 16;
export const LENGTH_UNIT = 32;
/** A slot begins with the length of what it holds, in so many bytes, the highest first. */
export const LENGTH_BYTES = 4;

/** What is read of an index before anything else. Columns have one entry an essay, in Pagefind's order of `ordinal`. */
export interface IndexTable {
  /** Digest of the index: goes with requests for files whose names don't change with their bytes. */
  readonly version: string;
  /** The file of Pagefind's metadata, which nothing else names before Pagefind itself is there. */
  readonly meta: string;
  /** Essays with a date; those without follow them in the order. */
  readonly dated: number;
  /** Bytes of each block of the text file, in units of SLOT_UNIT; positions, in units of LENGTH_UNIT. */
  readonly slots: readonly number[];
  readonly lengths: readonly number[];
  /** Positions of the title, and of title, standfirst and headings. */
  readonly titles: readonly number[];
  readonly heads: readonly number[];
  /** Years that essays are of. */
  readonly years: readonly string[];
  /** By first two letters the bytes of their list of words; the lists of one first letter are one file, in this order. */
  readonly words: Readonly<Record<string, number>>;
}

/** Read once, when a search begins. */
export interface StartTable {
  /** Language of the words: 'en' is stemmed. */
  readonly language: string;
  readonly series: readonly Named[];
  readonly people: readonly Named[];
  readonly base: IndexTable;
  /** The small index of essays that changed since the base was built; null where none has. */
  readonly changes: ChangesTable | null;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ChangesTable extends IndexTable {
  /** Ordinals of essays of the base that are no longer as they were, or gone. */
  readonly replaced: readonly number[];
  /** For each essay of the small index the ordinal in the base that it is ordered before. */
  readonly before: readonly number[];
}

/** What each essay cites and quotes, for choosing filters by: fetched after results are shown. */
export interface FacetTable {
  /** Ids of issues and works, `epsr/1254`, and for each essay indices among them. */
  readonly targets: readonly string[];
  readonly cites: readonly (readonly number[])[];
  /** Ids of sources, or issues as above, with the name to show. */
  readonly sources: readonly Named[];
  readonly quotes: readonly (readonly number[])[];
}

/** A block of an essay's text, with what a result says of the essay, so that nothing else has to be fetched. */
export interface TextBlock {
  readonly essay: EssayCard;
  /** All places of the essay (`packLengths`). */
  readonly map: string;
  readonly places: readonly TextPart[];
}

export interface EssayCard {
  readonly title: string;
  /** Below the site's base, with a slash at its end. */
  readonly path: string;
  /** `EPSR`. */
  readonly label: string;
  /** '' where it isn't known. */
  readonly number: string;
  /** ISO, to the precision known. */
  readonly date: string;
  readonly authors: string;
  /** To read it. */
  readonly minutes: number;
}

/** Words of a place that are in a block. The title has no anchor; `source` is that of quoted words. */
export type TextPart = readonly [
  place: number,
  anchor: string,
  text: string,
  repeat?: Repeat | null,
  source?: string,
];

/** Where else the words of a place are. */
export interface Repeat {
  /** One number for all places with these words. */
  readonly passage: number;
  /** How many other places there are. */
  readonly others: number;
  /** The first of them: name of the issue, and path with anchor. */
  readonly also: readonly (readonly [name: string, path: string])[];
}

/** In the order in which an essay's places are indexed; paragraphs, own and quoted, in the order of print. */
export type PlaceKind = 'title' | 'standfirst' | 'heading' | 'own' | 'quoted' | 'note';

export interface PlaceLength {
  readonly kind: PlaceKind;
  /** Positions from its first word to the first word of the next place: a multiple of PLACE_UNIT. */
  readonly length: number;
}

/** Before the length of a place, by its kind. */
const SIGNS: readonly (readonly [PlaceKind, string])[] = [
  ['title', '!'],
  ['standfirst', '#'],
  ['heading', '$'],
  ['own', ''],
  ['quoted', '&'],
  ['note', '*'],
];
/** After all signs and what JSON escapes; a place has a gap at least. */
const LENGTH_BASE = 0x5d;

/** The places of an essay in order, as text that deflates well: a character a place, by its length. */
export const packLengths = (places: readonly PlaceLength[]): string =>
  places
    .map(({ kind, length }) => {
      const [, sign = ''] = SIGNS.find(([own]) => own === kind) ?? [];
      return sign + String.fromCodePoint(LENGTH_BASE + length / PLACE_UNIT);
    })
    .join('');

export const unpackLengths = (packed: string): PlaceLength[] =>
  [...packed.matchAll(/([!#$&*]?)(.)/gsu)].map(([, sign = '', length = '']) => ({
    kind: SIGNS.find(([, own]) => own === sign)?.[0] ?? 'own',
    length: ((length.codePointAt(0) ?? 0) - LENGTH_BASE) * PLACE_UNIT,
  }));
