/** A word of the content folder that stands in one paragraph and nowhere else, by its beginning too. */
import type { Paragraph } from '../../src/archive/essay-text.ts';
import type { Archive, Essay } from '../../src/archive/types.ts';

export interface RareWord {
  readonly word: string;
  readonly essay: Essay;
  readonly paragraph: Paragraph;
}

/** Stemming makes words equal that begin alike, and so does typing the beginning of one. */
const BEGINNING = 6;

/** The first such word beyond the beginning of its essay, so that the page has to scroll to it. */
export function findRareWord(archive: Archive): RareWord {
  const places = new Map<string, Set<string>>();
  const found: RareWord[] = [];
  for (const essay of archive.essays.values()) {
    note(essay.id, essay.record.title);
    for (const { text } of essay.text.asides) note(`${essay.id} aside`, text);
    for (const paragraph of essay.text.paragraphs) {
      note(`${essay.id} ${paragraph.anchor}`, paragraph.text);
      for (const [word] of paragraph.text.matchAll(/(?<![\p{L}\p{N}’'-])[a-z]{9,}(?![\p{L}\p{N}’'-])/gu))
        found.push({ word, essay, paragraph });
    }
  }
  const rare = found.find(
    ({ word, essay, paragraph }) =>
      places.get(word.slice(0, BEGINNING))?.size === 1 &&
      essay.text.paragraphs.indexOf(paragraph) > 5 &&
      paragraph.kind === 'prose',
  );
  if (rare === undefined)
    throw new Error('the content folder has no word that stands in one paragraph alone');
  return rare;

  function note(place: string, text: string): void {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
      const beginning = word.slice(0, BEGINNING);
      places.set(beginning, (places.get(beginning) ?? new Set()).add(place));
    }
  }
}
