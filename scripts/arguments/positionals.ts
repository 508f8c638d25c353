/** What may stand after the options: how it is written in the help, and how many there may be. */
export const POSITIONALS = {
  none: { placeholder: '', least: 0, most: 0 },
  file: { placeholder: 'FILE', least: 1, most: 1 },
  files: { placeholder: 'FILE…', least: 1, most: Number.POSITIVE_INFINITY },
  anyFiles: { placeholder: '[FILE…]', least: 0, most: Number.POSITIVE_INFINITY },
  folder: { placeholder: 'DIR', least: 1, most: 1 },
} as const satisfies Record<string, { placeholder: string; least: number; most: number }>;
