/**
 * The one range of bytes that a request asks for, as `Range: bytes=0-499`. The search fetches its texts so
 * (`src/search/build/texts.ts`). Null where none is asked for that can be given: the whole is then sent,
 * which HTTP allows (RFC 9110, 14.2).
 */
export interface ByteRange {
  readonly first: number;
  /** The last byte, which belongs to it. */
  readonly last: number;
}

export function readRange(header: string | undefined, size: number): ByteRange | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to));
  return first > last ? null : { first, last };
}
