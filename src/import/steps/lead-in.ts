/** A lead-in opens a quotation: its paragraph ends in a colon, with a bracket or a dash after it at most. */
const ENDING = /[:：][\s"'”’)\]–—-]*$/u;

export const endsAsLeadIn = (text: string): boolean => ENDING.test(text);
