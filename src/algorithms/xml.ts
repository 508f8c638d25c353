/** Escapes text for XML. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Removes characters that XML 1.0 forbids: control characters, lone surrogates and the two non-characters. */
export const removeForbidden = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

export const escapeXml = (text: string): string =>
  removeForbidden(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
