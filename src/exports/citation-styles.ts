/**
 * Essays cited in the styles of the Citation Style Language, written by citeproc at build. The style files are those of
 * the CSL project (citationstyles.org), unaltered; see `csl/LICENCE.md`.
 */
import CSL from 'citeproc';
import type { CitationItem } from './citation-item.ts';

/** A style as it is offered: its name, its file in `csl/`, and whether it makes a note or an entry of a bibliography. */
export const STYLES = [
  { id: 'chicago-note', name: 'Chicago, note', file: 'chicago-fullnote-bibliography', makes: 'note' },
  { id: 'chicago', name: 'Chicago, bibliography', file: 'chicago-fullnote-bibliography', makes: 'entry' },
  { id: 'mla', name: 'MLA', file: 'modern-language-association', makes: 'entry' },
  { id: 'apa', name: 'APA', file: 'apa', makes: 'entry' },
] as const;

export interface StyledCitation {
  readonly id: string;
  /** The style's name. */
  readonly name: string;
  /** The citation as HTML: text, with `<i>` at most. */
  readonly html: string;
}

/** What the files of `csl/` hold, by their names. */
export type StyleFiles = (name: string) => string;

/**
 * Makes a writer of citations. Dates and terms are British where the archive's language is, else American, which every
 * style falls back on.
 */
export function createCitationWriter(files: StyleFiles, language: string) {
  const locale = language === 'en-GB' ? 'en-GB' : 'en-US';
  let current: CitationItem | null = null;
  const system = {
    retrieveLocale: (tag: string) => files(tag === 'en-GB' ? 'locales-en-GB.xml' : 'locales-en-US.xml'),
    retrieveItem: () => current,
  };
  const names = [...new Set(STYLES.map(({ file }) => file))];
  const engines = names.map((name) => {
    // Forced: a style's own default would otherwise win over the archive's language.
    const engine = new CSL.Engine(system, files(`${name}.csl`), locale, true);
    engine.setOutputFormat('html');
    return { name, engine };
  });
  return (item: CitationItem): StyledCitation[] => {
    // Some styles print a note and some don't; the caller adds it to all.
    const { note: _, ...plain } = item;
    current = { ...plain, title: guardTags(plain.title) };
    const made = new Map(
      engines.map(({ name, engine }) => {
        // Empties it: by itself it keeps the name of each item that it has met, and goes through all of them every time.
        engine.restoreProcessorState();
        engine.updateItems([item.id]);
        const entry = engine.makeBibliography();
        const note = (): string => engine.makeCitationCluster([{ id: item.id }]);
        return [name, { entry: entry === false ? '' : (entry[1][0] ?? ''), note }] as const;
      }),
    );
    return STYLES.map(({ id, name, file, makes }) => {
      const html = makes === 'note' ? made.get(file)?.note() : made.get(file)?.entry;
      return { id, name, html: tidy(html ?? '') };
    });
  };
}

/** An invisible character that keeps citeproc from parsing `<i>` in a title as markup: a title is text. */
const WORD_JOINER = '\u2060';
const guardTags = (title: string): string =>
  title.replace(/<(?=\/?(?:i|b|sc|sup|sub|span)\b)/g, `<${WORD_JOINER}`);

/** An entry without the blocks that citeproc sets round it, and with no style attribute in it. */
const tidy = (html: string): string =>
  html
    .replace(/<\/?div[^>]*>/g, '')
    .replace(/<span style="[^"]*">/g, '<span>')
    .replaceAll(WORD_JOINER, '')
    .trim();
