/** What may stand after the options: how it is written in the help, and how many there may be. */
export const POSITIONALS = {
  none: { shows: '', least: 0, most: 0 },
  file: { shows: 'FILE', least: 1, most: 1 },
  files: { shows: 'FILE…', least: 1, most: Number.POSITIVE_INFINITY },
  anyFiles: { shows: '[FILE…]', least: 0, most: Number.POSITIVE_INFINITY },
  folder: { shows: 'DIR', least: 1, most: 1 },
} as const satisfies Record<string, { shows: string; least: number; most: number }>;
