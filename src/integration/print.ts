/**
 * Writes to the terminal with control characters escaped: in a title, an author or a file name they could clear the
 * screen or forge lines of a report. In JSON the same escapes are JSON's.
 */
import { escapeControls } from '../algorithms/text.ts';

/** Writes one line to standard output; a line end in it is shown as `\n`. */
export const print = (line: string): void => void process.stdout.write(`${escapeControls(line)}\n`);

/** The same to standard error. */
export const complain = (line: string): void => void process.stderr.write(`${escapeControls(line)}\n`);

/** Writes a text whose line ends are the program's own. */
export const printText = (text: string): void => text.split('\n').forEach(print);
