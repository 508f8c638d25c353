import { announce } from './say.ts';

/** Copies words and says so. Where the browser allows no copying (a page without https), the words are shown to be copied by hand. */
export async function copy(words: string, name: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    announce(`${name} copied`);
  } catch {
    window.prompt(`${name}:`, words);
  }
}
