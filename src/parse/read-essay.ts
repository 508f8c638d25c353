/** From the bytes of an essay's file to its record, its words and its HTML: one essay, nothing of the others. */
import { atStep, causeOf } from '../archive/at-step.ts';
import { buildGrammar } from '../archive/citation/grammar.ts';
import { parseCitations } from '../archive/citation/parse.ts';
import { passagesOf } from '../archive/citation/passage.ts';
import type { EssayText, Paragraph, UnnumberedText } from '../archive/essay-text.ts';
import type { Problem } from '../archive/problem.ts';
import { changesSinceImport } from '../archive/provenance/changes.ts';
import { type EssayFile, lineOfField, type ReadEssay } from '../archive/records.ts';
import type { SeriesId } from '../archive/schema/id.ts';
import type { SeriesRecord } from '../archive/schema/series.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { parseLeniently, readEssayFile } from './read-essay-file.ts';
import type { ReadEssayLedger } from './read-ledger.ts';

export interface ReadingContext {
  readonly series: ReadonlyMap<SeriesId, SeriesRecord>;
  readonly base: string;
  /** Of the archive: an essay may name another. */
  readonly language: string;
  /** Name of the content folder, for the paths in problems. */
  readonly folderName: string;
}

export type EssayRead =
  | { readonly essay: ReadEssay; readonly html: string }
  | {
      readonly problems: readonly Problem[];
      /** What could be read of it all the same, for the checks of what it names; null where nothing could. */
      readonly rest: ReadEssay | null;
    };

/** Makes a reader of essays; the citation grammar is built once. `path` is the file's, below `essays/`. */
export function createEssayReader(
  { series, base, folderName, language }: ReadingContext,
  readLedger: (essay: string) => ReadEssayLedger = () => ({ ledger: null, problems: [] }),
) {
  const grammar = buildGrammar(series);
  return (bytes: Uint8Array, path: string): EssayRead => {
    try {
      return readEssay(bytes, path);
    } catch (error) {
      // Trees are walked by functions that call themselves: what is nested thousands deep ends them.
      if (isStackOverflow(causeOf(error)))
        return { problems: [tooDeep(`${folderName}/essays/${path}`)], rest: null };
      throw error;
    }
  };

  function readEssay(bytes: Uint8Array, path: string): EssayRead {
    const read = readEssayFile(bytes, path, `${folderName}/essays/${path}`);
    if ('problems' in read)
      return {
        problems: read.problems,
        rest: readRest(parseLeniently(bytes, path, `${folderName}/essays/${path}`)),
      };
    const { body, bodyLine, ...file } = read.value;
    const { standfirst } = file.record;
    const published = ledgerOf([file.id, ...file.record.formerly]);
    if (published.problems.length > 0) return { problems: published.problems, rest: null };
    const { ledger } = published;
    const folder = `${base}${path.slice(0, path.lastIndexOf('/') + 1)}`;
    const markdown = readMarkdown(body, {
      token: file.digest,
      bodyLine,
      standfirst:
        standfirst === undefined
          ? undefined
          : { text: standfirst, line: lineOfField(file.place, 'standfirst') },
      readCitations: (words) => parseCitations(words, grammar, { series: file.series, number: file.number }),
      rewriteUrl: (address) => settle(address, base, folder),
      ledger: ledger?.entries,
    });
    const text = withPassages(markdown.text, file.record.lang ?? language);
    // Held against the import while the words are at hand: the outcome is kept with them.
    const changes = changesSinceImport(file.record, text);
    return {
      essay: { ...file, text, ...(ledger !== null && { ledger }), ...(changes.length > 0 && { changes }) },
      html: markdown.html,
    };
  }

  /** Under the first of its ids that has one: what has moved is remembered where it stood until it is recorded anew. */
  function ledgerOf(ids: readonly string[]): ReadEssayLedger {
    for (const id of ids) {
      const read = readLedger(id);
      if (read.ledger !== null || read.problems.length > 0) return read;
    }
    return { ledger: null, problems: [] };
  }
}

function withPassages(text: EssayText, lang: string): EssayText {
  return { ...text, paragraphs: text.paragraphs.map(add), asides: text.asides.map(add) };

  function add<Part extends Paragraph | UnnumberedText>(part: Part): Part {
    if (part.citations.length === 0) return part;
    const step = { step: 'cutting the passages of citations', line: part.line };
    return { ...part, passages: atStep(step, () => passagesOf(part, lang)) };
  }
}

/** The pictures of an essay with mistakes in its record; its words are read once they are mended. */
function readRest(salvaged: EssayFile | null): ReadEssay | null {
  if (salvaged === null) return null;
  const { body, bodyLine, ...file } = salvaged;
  const { text } = readMarkdown(body, {
    token: file.digest,
    bodyLine,
    readCitations: () => [],
    rewriteUrl: () => null,
  });
  return { ...file, text: { ...text, paragraphs: [], asides: [], quotations: [] } };
}

/** V8's words; other range errors, as of a wrong language tag, are no question of depth. */
const isStackOverflow = (error: unknown): boolean =>
  error instanceof RangeError && error.message.includes('call stack');

const tooDeep = (file: string): Problem => ({
  code: 'r-010',
  severity: 'error',
  file,
  line: 1,
  message: 'quotations, lists or HTML are nested deeper here than can be read',
  hint: 'look for tags that are never closed, and for lines that begin with hundreds of signs',
});

/** Addresses from the root go under the base; a bare file name is an image beside the essay. */
function settle(address: string, base: string, folder: string): string | null {
  if (address.startsWith('/') && !address.startsWith('//')) return base + address.slice(1);
  if (/^[\w-]+\.(?:png|jpe?g|webp|avif|gif)$/i.test(address)) return folder + address;
  return null;
}
