/**
 * Writes to the terminal. A title, an author or a file name can hold control characters that clear the screen, set its
 * title or forge lines of a report: they are escaped. In JSON the same escapes are JSON's.
 */
import { escapeControls } from '../algorithms/text.ts';

/** Writes one line to standard output; a line end in it is shown as `\n`. */
export const print = (line: string): void => void process.stdout.write(`${escapeControls(line)}\n`);

/** The same to standard error. */
export const complain = (line: string): void => void process.stderr.write(`${escapeControls(line)}\n`);

/** Writes a text of several lines, of which the program made the line ends. */
export const printText = (text: string): void => text.split('\n').forEach(print);
