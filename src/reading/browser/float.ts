/** Distance from the edges of the window, and from what it belongs to, in px. */
const AIR = 8;

/** Opens a popover beside a box of the window: under it where there is room, else over it. */
export function positionPopover(popover: HTMLElement, beside: DOMRect): void {
  popover.showPopover();
  const { width, height } = popover.getBoundingClientRect();
  const under = beside.bottom + AIR;
  const top = under + height > innerHeight - AIR ? beside.top - AIR - height : under;
  popover.style.insetBlockStart = `${Math.max(AIR, top)}px`;
  popover.style.insetInlineStart = `${Math.max(AIR, Math.min(beside.left, innerWidth - width - AIR))}px`;
}
