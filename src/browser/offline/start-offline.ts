/** The choices of the offline page: what can be kept in this browser, how large it is, and what is kept. */
import type { OfflineChoices } from '../../publish/offline.ts';
import { offlineStorage } from './downloads.ts';

type Choice = OfflineChoices['choices'][number];

const box = document.querySelector<HTMLElement>('[data-keep]');
if (box !== null) await start(box, box.dataset.keep ?? '/');

async function start(box: HTMLElement, base: string): Promise<void> {
  const status = box.querySelector<HTMLElement>('[role="status"]');
  const list = box.querySelector('ul');
  if (status === null || list === null) return;
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) {
    status.textContent = 'This browser can keep nothing here: it asks for an address that begins with https.';
    return;
  }
  const kept = new Set(await offlineStorage.names());
  const response = await fetch(`${base}offline/lists/index.json`).catch(() => null);
  const choices: readonly Choice[] =
    response?.ok === true
      ? ((await response.json()) as OfflineChoices).choices
      : [...kept].map((name) => ({ name, bytes: 0, files: 0 }));
  list.append(...choices.map((choice) => row(choice, kept.has(choice.name), base, status)));
}

function row(choice: Choice, isKept: boolean, base: string, status: HTMLElement): HTMLLIElement {
  const { name, bytes } = choice;
  const title = name === 'all' ? 'Everything, with search' : name;
  const item = document.createElement('li');
  const [words, size, button] = [
    document.createElement('b'),
    document.createElement('span'),
    document.createElement('button'),
  ];
  words.textContent = title;
  size.textContent = bytes === 0 ? '' : megabytes(bytes);
  button.type = 'button';
  const show = (now: boolean): void => {
    isKept = now;
    button.textContent = now ? 'Remove' : 'Keep';
    button.setAttribute('aria-label', `${button.textContent} ${title}`);
  };
  show(isKept);
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      if (isKept) {
        await offlineStorage.drop(base, name);
        status.textContent = `${title}: no longer kept.`;
        show(false);
      } else {
        await offlineStorage.keep(base, name, (done, of) => {
          status.textContent = `${title}: ${Math.floor((done / of) * 100)} % of ${megabytes(of)}`;
        });
        status.textContent = `${title}: kept in this browser, ${megabytes(bytes)}.`;
        show(true);
      }
    } catch (error) {
      status.textContent = `${title}: not kept (${error instanceof Error ? error.message : String(error)}).`;
    }
    button.disabled = false;
  });
  item.append(words, size, button);
  return item;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}
