/** A row of a table in Markdown. */
export const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Whole numbers with their thousands parted. */
export const whole = new Intl.NumberFormat('en-GB');
