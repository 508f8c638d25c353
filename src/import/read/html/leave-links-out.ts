/**
 * Old pages have no `<nav>`: their way back is a line of links over and under the text. Short lines of nothing
 * but links are left out where they stand before the first or after the last paragraph of length.
 */
import type { Line } from '../../document.ts';
import { readNames } from '../../steps/names.ts';
import { countIn } from '../../words.ts';
import type { HtmlLine } from './page-lines.ts';

const LONG = 25;
const LONGEST = 40;

export function dropNavigationLinks(lines: readonly HtmlLine[]): Line[] {
  const isText = ({ line, linked }: HtmlLine): boolean =>
    line.boilerplateReason === null && linked < 0.5 && countIn(line.text) >= LONG;
  const first = lines.findIndex(isText);
  const last = lines.findLastIndex(isText);
  return lines.map(({ line, linked }, index) => {
    const outside = index < first || index > last;
    const isMenu =
      linked > 0.9 &&
      countIn(line.text) <= LONGEST &&
      line.kind !== 'heading' &&
      line.boilerplateReason === null;
    // A sign-off may be a link to its writer's letter box.
    return first >= 0 && outside && isMenu && readNames(line.text) === null
      ? { ...line, boilerplateReason: 'links of the site' }
      : line;
  });
}
