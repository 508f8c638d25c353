/** A line of an essay's ledger: one anchor that was published, and what of its paragraph is remembered. */
export interface LedgerEntry {
  /** `p14`, `p14a`. */
  readonly anchor: string;
  /** Its first words when it was recorded. */
  readonly words: string;
  /** See fingerprint.ts; empty where the keeper has set the words by hand: then the first words decide. */
  readonly fingerprint: string;
  /** `stands`; `gone`, taken out; `in p13`, its words are now in that paragraph. */
  readonly state: string;
}

/** The anchor of the paragraph that an entry's words went into, or null. */
export const mergedInto = ({ state }: LedgerEntry): string | null =>
  /^in (p\d+[a-z]*)$/.exec(state)?.[1] ?? null;
