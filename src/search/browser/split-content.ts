/**
 * The words of a fragment, counted as Pagefind counts them: its places are indices of this list. It parts words
 * at white space as Unicode has it, which leaves out U+FEFF.
 */
export const splitContent = (content: string): string[] => content.split(/[^\S\uFEFF]+/);
