/** Draws a part of a form anew, and gives the focus back to the field that had it. */
export function keepFocus(part: HTMLElement, draw: () => void): void {
  const held = document.activeElement;
  const had = held instanceof HTMLInputElement && part.contains(held) ? held : null;
  draw();
  if (had === null) return;
  const again = [...part.querySelectorAll('input')].find(
    (field) =>
      field.type === had.type &&
      field.name === had.name &&
      field.ariaLabel === had.ariaLabel &&
      (field.type !== 'radio' || field.value === had.value),
  );
  again?.focus({ preventScroll: true });
}
