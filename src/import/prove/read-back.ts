/** The words of an essay's file as a reader of the archive will find them, place by place. */
import { parse } from 'yaml';
import type { EssayText } from '../../archive/essay-text.ts';
import { readingOrder } from '../../archive/provenance/reading-order.ts';

/** `read` is what our own pipeline read of `body`; that the file ends with that very body is held here. */
export function extractWrittenWords(
  file: string,
  body: string,
  read: EssayText,
  of: string,
  titlePrinted: boolean,
): Map<string, string> {
  const end = file.indexOf('\n---\n', 3);
  const front: unknown = parse(file.slice(4, end + 1));
  if (file.slice(end + 5) !== `\n${body}`)
    throw new Error(`the file${of} doesn't end with the body that was read back`);
  const parts = readingOrder(read);
  const isNote = (part: (typeof parts)[number]): boolean => 'of' in part && part.kind === 'note';
  const textOf = (some: typeof parts): string => some.map(({ text }) => text).join('\n');
  // Notes can stand anywhere in the source and are gathered at the end: they are a place of their own.
  const places = new Map([
    [`body${of}`, textOf(parts.filter((part) => !isNote(part)))],
    [`notes${of}`, textOf(parts.filter(isNote))],
  ]);
  const take = (field: string, value: unknown): void => {
    if (typeof value === 'string') places.set(`${field}${of}`, value);
  };
  if (titlePrinted) take('title', fieldOf(front, 'title'));
  take('standfirst', fieldOf(front, 'standfirst'));
  for (const field of ['masthead', 'motto', 'rubric', 'signoff'])
    take(field, fieldOf(fieldOf(front, 'printed'), field));
  return places;
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined; // any object can be asked for a key
