/** The link for reporting an error: a mail with the address of the essay in the body, or the archive's contact page. */

/** `mailto:archive@example.org?subject=…&body=…`. `of` names the essay, `address` is its URL. */
export function reportLink(contact: string, of: string, address: string): string {
  if (!contact.startsWith('mailto:')) return contact;
  const subject = encodeURIComponent(`Error in ${of}`);
  const body = encodeURIComponent(`${address}\n\nWhat is wrong, and what would be right:\n\n`);
  return `${contact}${contact.includes('?') ? '&' : '?'}subject=${subject}&body=${body}`;
}

/** The same link for one paragraph: the anchor follows the address in the body. */
export function reportParagraph(link: string, address: string, anchor: string): string {
  const written = encodeURIComponent(address);
  const at = link.indexOf(written);
  if (at < 0) return link;
  const end = at + written.length;
  return `${link.slice(0, end)}${encodeURIComponent(`#${anchor}`)}${link.slice(end)}`;
}

/** JSON as the text of a script element: nothing in it can end the element or open a comment. */
export const escapeScriptText = (data: unknown): string =>
  JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
