/** The charset that a page declares in its first kilobytes; null where it declares none. */
const WITHIN = 4096;
const DECLARED =
  /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]+)/iu;

export function declaredCharset(bytes: Uint8Array): string | null {
  const match = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, WITHIN)));
  return match?.[1] ?? match?.[2] ?? null;
}
