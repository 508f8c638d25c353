/** What the bench measures, row by row, beside what it is held against. */
export interface Measurement {
  /** Seconds by the clock on the wall. */
  readonly seconds: number;
  /** Seconds of the processor. */
  readonly cpu: number | null;
  /** Bytes, of the largest process. */
  readonly peak: number | null;
}

export type RowName =
  | 'first, with search'
  | 'nothing changed'
  | 'one essay changed, with search'
  | 'first, without search'
  | 'one essay changed, without search'
  | 'preview after a change';

export interface Measurements {
  readonly issues: number;
  readonly words: number;
  /** The day of the run, as ISO. */
  readonly day: string;
  readonly machine: string;
  readonly rows: Partial<Record<RowName, Measurement>>;
  readonly files: number;
  readonly bytes: number;
  /** Run in the same minutes, where they are installed. */
  readonly hugo: Measurement | null;
  readonly pagefind: Measurement | null;
}

/** At 1,650 issues of 11,000 words on 2 cores, in seconds: our goal, and what peers took in November 2026, pages only. */
export const BASELINES: Readonly<Record<RowName, { readonly goal: number; readonly peers: string }>> = {
  'first, with search': { goal: 130, peers: 'Hugo + Pagefind 53, Astro + Pagefind 189' },
  'nothing changed': { goal: 4, peers: 'Hugo + Pagefind 53, Astro + Pagefind 91' },
  'one essay changed, with search': { goal: 20, peers: 'Hugo + Pagefind 53, Astro + Pagefind 194' },
  'first, without search': { goal: 70, peers: 'Hugo 7, Eleventy 7, Astro 143' },
  'one essay changed, without search': { goal: 8, peers: 'Hugo 7, Astro 148' },
  'preview after a change': { goal: 0.7, peers: '' },
};

/** The size at which goals and peers' figures hold. */
export const FULL_SIZE = { issues: 1650, words: 11_000 } as const;

export const MEMORY_GOAL = 2.5e9;
