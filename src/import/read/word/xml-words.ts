/**
 * The words of a part of a Word file, found by a plain scan of its XML: a path of their own, beside the one on
 * which mammoth reads the document, so that what it passes over in silence is found out.
 */
import type { SourceWord } from '../../document.ts';
import { wordsIn } from '../../words.ts';

/** What is in the file and not in the text: deleted words, and the second copy of what old Words draw otherwise. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Choice']);
const NOTE = /^w:(foot|end)noteReference$/;

export interface XmlWords {
  readonly words: readonly SourceWord[];
  /** Notes in the order of their marks: 'footnote-2'. */
  readonly notes: readonly string[];
}

export function readXmlWords(xml: string): XmlWords {
  const words: SourceWord[] = [];
  const notes: string[] = [];
  const boxes: { text: string; at: number }[] = [];
  let text = '';
  let later: string[] = [];
  let skipping = 0;
  let inText = false;
  let at = 1;
  const end = (): void => {
    for (const part of [text, ...(boxes.length === 0 ? later : [])])
      words.push(...wordsIn(part).map((word) => ({ word, at })));
    text = '';
    if (boxes.length === 0) later = [];
  };
  for (const [piece, closing, name = '', attributes = '', selfClosing] of xml.matchAll(
    /<(\/?)([\w:.-]+)([^>]*?)(\/?)>|[^<]+/gu,
  )) {
    if (SKIPPED.has(name) && selfClosing !== '/') skipping += closing === '/' ? -1 : 1;
    if (skipping > 0) continue;
    if (name === '') {
      if (inText) text += decode(piece);
    } else if (name === 'w:t') inText = closing !== '/' && selfClosing !== '/';
    else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr' || name === 'w:tc') text += ' ';
    else if (name === 'w:noBreakHyphen') text += '\u2011';
    else if (name === 'w:softHyphen') text += '\u00ad';
    else if (NOTE.test(name))
      notes.push(
        `${name.startsWith('w:f') ? 'foot' : 'end'}note-${/w:id="([^"]*)"/u.exec(attributes)?.[1] ?? ''}`,
      );
    else if (name === 'w:txbxContent') {
      // The words of a text box stand after the paragraph that it hangs on.
      if (closing !== '/') {
        boxes.push({ text, at });
        text = '';
      } else {
        const box = boxes.pop();
        later.push(text);
        text = box?.text ?? '';
      }
    } else if (name === 'w:p' && (closing === '/' || selfClosing === '/')) {
      if (boxes.length === 0) {
        end();
        at++;
      } else text += ' ';
    }
  }
  end();
  return { words, notes };
}

/** The notes of a part by their names; Word's own (the rule over the notes) aren't among them. */
export function readNotes(xml: string, kind: 'footnote' | 'endnote'): Map<string, string> {
  const notes = new Map<string, string>();
  for (const [whole, id] of xml.matchAll(
    new RegExp(`<w:${kind}\\s[^>]*?w:id="([^"]*)"[^>]*>[\\s\\S]*?</w:${kind}>`, 'gu'),
  ))
    notes.set(`${kind}-${id ?? ''}`, whole);
  return notes;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/giu,
    (_, decimal?: string, hexadecimal?: string, name?: string) =>
      name !== undefined
        ? (NAMED[name.toLowerCase()] ?? '')
        : String.fromCodePoint(
            decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '0', 16),
          ),
  );
