/**
 * The two code pages in which English texts were typed under DOS. The platform's decoder knows none of them; these
 * are the tables that the Unicode Consortium publishes (VENDORS/MICSFT/PC/CP437.TXT and CP850.TXT), from 80 to FF.
 */
const UPPER_HALVES = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
} as const;

export type DosCodePage = keyof typeof UPPER_HALVES;

/** The code page that is meant by 'cp850', 'CP-850', 'ibm850' or '850'; null where none is. */
export function dosCodePage(label: string): DosCodePage | null {
  const number = /^(?:cp|ibm|dos|oem)?[-_ ]?(437|850)$/iu.exec(label.trim())?.[1];
  return number === '437' ? 'cp437' : number === '850' ? 'cp850' : null;
}

export function decodeDos(bytes: Uint8Array, page: DosCodePage): string {
  const upper = UPPER_HALVES[page];
  // Latin-1 gives each byte the code point of its number.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u00ff]/gu, (sign) => upper[sign.charCodeAt(0) - 128] ?? sign);
}
