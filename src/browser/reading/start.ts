/** What a reader's browser adds to a page: the display panel and the keys everywhere, the rest on an essay's page. */
import { button } from '../dom.ts';
import { makePreviewSwitch } from '../previews/render-preview.ts';
import { startPreviews } from '../previews/start-previews.ts';
import { createDisplayPanel } from './display-settings.ts';
import { addRunningHead } from './running-head.ts';
import { createShortcuts, type Shortcut } from './shortcuts.ts';
import { startEssay } from './start-essay.ts';

/** Milliseconds after which what can wait is made even if the browser has had no rest. */
const IDLE_TIMEOUT_MS = 400;

let keys: HTMLDialogElement | undefined;
const showKeys = (): void => {
  display.hidePopover();
  keys?.showModal();
};
const display = createDisplayPanel(makePreviewSwitch(), button('Keys', showKeys));
document.body.append(display);
startPreviews(import.meta.env.BASE_URL);
const article = document.querySelector<HTMLElement>('.p-essay article');
if (article !== null) addRunningHead(article);
// Measures long pages after the first paint.
if ('requestIdleCallback' in window) requestIdleCallback(startReading, { timeout: IDLE_TIMEOUT_MS });
else setTimeout(startReading, IDLE_TIMEOUT_MS / 2);

function startReading(): void {
  const text = article?.querySelector<HTMLElement>('.text') ?? null;
  const opener = button('Display');
  opener.setAttribute('popovertarget', 'display');
  const tools = [opener, button('Keys', showKeys)];
  const essayKeys: readonly Shortcut[] = text === null ? [] : startEssay(text, tools);
  keys = createShortcuts([...essayKeys, { key: '/', does: 'Search' }]);
  document.body.append(keys);
}
