/**
 * Citing in the browser: a button at each form that copies it, and the paragraph that the page's address names
 * (`#p14`) put into every form, and into the mail that reports an error. Nothing is made here that the page doesn't show.
 */
import { locatorSuffix } from '../../archive/format/places.ts';
import { reportParagraph } from '../../archive/format/report-link.ts';

/** An address of a paragraph: `#p14`, `#p14a`. */
const PARAGRAPH = /^#(p(\d+[a-z]*))$/;

export function startCitePanel(): void {
  const section = document.querySelector<HTMLElement>('[data-cite-this]');
  if (section === null) return;
  const said = section.querySelector<HTMLElement>('[data-said]');
  for (const form of section.querySelectorAll<HTMLElement>('[data-form]')) addButton(form, said);
  nameParagraph(section);
  window.addEventListener('hashchange', () => nameParagraph(section));
}

/** Puts the paragraph that the address names into every form, or takes the last one out. */
function nameParagraph(section: HTMLElement): void {
  const [, anchor = '', number = ''] = PARAGRAPH.exec(location.hash) ?? [];
  const known = anchor !== '' && document.getElementById(anchor) !== null;
  for (const place of section.querySelectorAll<HTMLElement>('[data-locator]'))
    place.textContent = known ? locatorSuffix(anchor, number, place.dataset.locator === 'address') : '';
  const cited = section.querySelector('[data-cited]');
  const report = document.querySelector<HTMLAnchorElement>('a[data-report]');
  if (report !== null) {
    report.dataset.whole ??= report.href;
    const { whole, report: address = '' } = report.dataset;
    report.href = known ? reportParagraph(whole, address, anchor) : whole;
  }
  if (cited !== null) cited.textContent = known ? `paragraph ${number}` : 'the whole essay';
}

function addButton(form: HTMLElement, said: HTMLElement | null): void {
  const name = form.closest('div')?.querySelector('dt')?.textContent ?? '';
  const button = document.createElement('button');
  const hidden = document.createElement('span');
  hidden.className = 'vh';
  hidden.textContent = ` the citation (${name})`;
  button.type = 'button';
  button.append('Copy', hidden);
  button.addEventListener('click', async () => {
    const done = await copy(form);
    if (said !== null)
      said.textContent = done
        ? `Copied: ${form.textContent?.trim()}`
        : 'Selected: copy it with your keyboard';
    const word = button.firstChild;
    if (word === null) return;
    word.textContent = done ? 'Copied' : 'Selected';
    setTimeout(() => {
      word.textContent = 'Copy';
    }, 2000);
  });
  // Into the <dd>: a list of definitions may hold nothing but terms and their definitions.
  form.after(button);
}

/** Copies a form as text and with its italics; where the browser forbids it, selects it. */
async function copy(form: HTMLElement): Promise<boolean> {
  const text = form.textContent?.trim() ?? '';
  try {
    const item = new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([form.innerHTML], { type: 'text/html' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    getSelection()?.selectAllChildren(form);
    return false;
  }
}
