/** The first words of a text within a number of characters, and an ellipsis if it goes on. */
export function truncate(text: string, longest: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest + 1);
  const end = cut.lastIndexOf(' ');
  const whole = end > 0 ? cut.slice(0, end) : plain.slice(0, longest);
  return `${whole.replace(/[\s,;:.–—-]+$/u, '')} …`;
}
