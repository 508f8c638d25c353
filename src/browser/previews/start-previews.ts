/**
 * Shows what a citation leads to before it is followed: when the pointer rests on it, when the keyboard reaches
 * it, at the first tap. As WCAG 2.2 (1.4.13) requires, Esc closes the preview, the pointer can go into it, and it
 * stays until it is left. Without this script a citation is a link, and says in its name what it leads to.
 */
import { button, positionPopover } from '../dom.ts';
import { fetchPreview, previewAddresses } from './fetch-preview.ts';
import { previewsEnabled, renderPreview, setPreviewsEnabled } from './render-preview.ts';

/** Milliseconds for which the pointer must rest, and may be on its way to the preview. */
const REST = 250;
const GRACE = 300;

export function startPreviews(base: string): void {
  let shown: { readonly link: HTMLAnchorElement; readonly card: HTMLElement } | null = null;
  let wanted: HTMLAnchorElement | null = null;
  /** Whose preview Esc took away: it stays away until the citation is left. */
  let dismissed: HTMLAnchorElement | null = null;
  let timer = 0;
  let pointer = 'mouse';
  /** Where the pointer was on a link that goes over several lines. */
  let height = 0;

  const wait = (act: () => void, time: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(act, time);
  };
  const hide = (): void => {
    clearTimeout(timer);
    wanted = null;
    if (shown === null) return;
    const { link, card } = shown;
    // The focus doesn't vanish with the preview that had it.
    if (card.contains(document.activeElement)) link.focus({ preventScroll: true });
    shown = null;
    link.removeAttribute('aria-describedby');
    card.remove();
  };
  const place = (): void => {
    if (shown === null) return;
    const boxes = [...shown.link.getClientRects()];
    const box = boxes.find(({ top, bottom }) => top <= height && height <= bottom) ?? boxes.at(-1);
    if (box === undefined || box.bottom < 0 || box.top > innerHeight) hide();
    else positionPopover(shown.card, box);
  };
  const show = async (link: HTMLAnchorElement): Promise<boolean> => {
    if (shown?.link === link) return true;
    hide();
    wanted = link;
    const preview = await fetchPreview(previewAddresses(link.pathname + link.hash, base));
    if (wanted !== link) return true; // the reader has gone on
    if (preview === null) return false;
    const off = button('Turn previews off', () => {
      setPreviewsEnabled(false);
      hide();
    });
    const card = renderPreview(preview, link, off);
    // Next to the link, so that the Tab key goes from the one into the other.
    link.after(card);
    shown = { link, card };
    if (preview.words !== null) link.setAttribute('aria-describedby', 'preview-words');
    place();
    return true;
  };
  const isWithin = (target: EventTarget | null): boolean =>
    target instanceof Node && shown !== null && (shown.link.contains(target) || shown.card.contains(target));

  document.addEventListener('pointerover', ({ target, pointerType, clientY }) => {
    if (pointerType === 'touch') return;
    if (isWithin(target)) return clearTimeout(timer);
    const link = citationAt(target);
    if (link === null || link === dismissed || !previewsEnabled()) return;
    height = clientY;
    wait(() => void show(link), REST);
  });
  document.addEventListener('pointerout', ({ target, relatedTarget, pointerType }) => {
    if (pointerType === 'touch' || isWithin(relatedTarget)) return;
    if (citationAt(relatedTarget) !== dismissed) dismissed = null;
    if (isWithin(target) && !isWithin(document.activeElement)) wait(hide, GRACE);
    else if (citationAt(target) !== null && shown === null) hide();
  });
  document.addEventListener('focusin', ({ target }) => {
    if (isWithin(target)) return;
    const link = citationAt(target);
    dismissed = null;
    if (link === null) return hide();
    height = -1;
    if (previewsEnabled() && link.matches(':focus-visible')) void show(link);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || shown === null) return;
    dismissed = shown.link;
    hide();
  });
  document.addEventListener('pointerdown', ({ target, pointerType }) => {
    pointer = pointerType;
    if (shown !== null && !isWithin(target)) hide();
  });
  document.addEventListener('click', (event) => {
    const link = citationAt(event.target);
    if (
      link === null ||
      pointer !== 'touch' ||
      event.detail === 0 ||
      shown?.link === link ||
      !previewsEnabled()
    )
      return;
    event.preventDefault();
    height = event.clientY;
    // What has no preview is followed at once.
    void show(link).then((hasOne) => {
      if (!hasOne) location.assign(link.href);
    });
  });
  addEventListener('scroll', place, { passive: true });
  addEventListener('resize', hide);
}

/** The citation in which an event took place; none where it leads nowhere. */
const citationAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a.cit:not(.unresolved)') : null;
