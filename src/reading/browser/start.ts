/** What a reader's browser adds to a page: the display panel and the keys everywhere, the rest on an essay's page. */
import { button } from './button.ts';
import { makeDisplay } from './display.ts';
import { type Key, makeKeys } from './keys.ts';
import { makePreviewSwitch } from './preview/preview-switch.ts';
import { startPreviews } from './preview/start-previews.ts';
import { startEssay } from './start-essay.ts';

const text = document.querySelector<HTMLElement>('.p-essay article .text');
const showKeys = (): void => {
  display.hidePopover();
  keys.showModal();
};
const display = makeDisplay(makePreviewSwitch(), button('Keys', showKeys));
document.body.append(display);
const tools = (): readonly Node[] => {
  const opener = button('Display');
  opener.setAttribute('popovertarget', 'display');
  return [opener, button('Keys', showKeys)];
};
const essayKeys: readonly Key[] = text === null ? [] : startEssay(text, tools());
const keys = makeKeys([...essayKeys, { key: '/', does: 'Search' }]);
document.body.append(keys);
startPreviews(import.meta.env.BASE_URL);
