/** The text of a file, or of standard input for '-', decoded as the importer decodes. */
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { decodeText } from '../../src/import/decode/decode-text.ts';
import { ImportError } from '../../src/import/document.ts';

export const STANDARD_INPUT = '-';

/** `fault` is a line for the keeper where the file can't be read as a text. */
export async function decodeFile(
  file: string,
  encoding: string | null,
): Promise<{ readonly text: string } | { readonly fault: string }> {
  try {
    const bytes = file === STANDARD_INPUT ? await buffer(process.stdin) : readFileSync(file);
    return { text: decodeText(bytes, encoding, null).text };
  } catch (error) {
    if (error instanceof ImportError) return { fault: error.message };
    if (error instanceof Error && 'code' in error) return { fault: faultOf(error.code, error.message) };
    throw error;
  }
}

function faultOf(code: unknown, message: string): string {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder; name the files in it';
  if (code === 'EACCES') return 'it may not be read';
  return message;
}
