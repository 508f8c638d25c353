/**
 * Words that lie on other words. Runs in the page. Lines of print may touch where they are set tight, so only the
 * middle of a line's height counts.
 */
export function findOverlaps(): string[] {
  interface Line {
    readonly words: string;
    readonly parent: Element;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const words = node.textContent?.trim() ?? '';
    if (
      parent === null ||
      words === '' ||
      parent.closest('.vh, .skip, noscript, script, style, svg') !== null
    )
      continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (getComputedStyle(parent).clipPath !== 'none') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const inset = (bottom - top) * 0.3;
      if (right - left > 2)
        lines.push({
          words,
          parent,
          left: left + 1,
          right: right - 1,
          top: top + inset,
          bottom: bottom - inset,
        });
    }
  }
  lines.sort((a, b) => a.top - b.top);
  const found: string[] = [];
  for (const [index, line] of lines.entries())
    for (let next = index + 1; next < lines.length; next++) {
      const other = lines[next];
      if (other === undefined || other.top >= line.bottom) break;
      if (
        other.left < line.right &&
        line.left < other.right &&
        !isScrolledOut(line.parent) &&
        !isScrolledOut(other.parent)
      )
        found.push(
          `'${line.words.slice(0, 30)}' and '${other.words.slice(0, 30)}' at ${Math.round(line.left)}, ${Math.round(line.top)}`,
        );
    }
  return found;

  /** Within something that scrolls by itself words may be anywhere. */
  function isScrolledOut(element: Element): boolean {
    for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement)
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
    return false;
  }
}
