/** Words that stand in a file and not on its page: each way in which Markdown and HTML lose them, and what loses none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMarkdown } from '../../../src/parse/markdown/read-markdown.ts';

const lostIn = (body: string): string | null => {
  const { text } = readMarkdown(body, {
    token: 'a-token',
    bodyLine: 1,
    readCitations: () => [],
    rewriteUrl: () => null,
  });
  return text.lost === undefined ? null : `${text.lost.line}: ${text.lost.words}`;
};

const LOST: readonly (readonly [body: string, found: string])[] = [
  ['Glue keeps.\n\n<div Paste keeps\n\nfor a week.', '3: div Paste keeps'],
  ['Glue keeps.\n\n<!-- Paste keeps\n\nfor a week.', '3: Paste keeps for a week.'],
  ['Glue keeps.\n\n<![CDATA[Paste keeps]]>', '3: Paste keeps'],
  ['<title>Paste keeps', '1: Paste keeps'],
  ['<textarea>\nPaste keeps\n\nfor a week', '2: Paste keeps for a week'],
  ['Glue <script> keeps.\n\nSo does paste.', '1: keeps.'],
  ['Glue <svg> keeps.', '1: keeps.'],
  ['Glue <select> keeps.', '1: keeps.'],
  ['Glue <sic> keeps.', '1: sic'],
  ['Glue <b and paste> keep.', '1: and paste'],
  ['<p>Glue <!-- keeps.\n\nPaste.</p>', '1: keeps.'],
  ['<p title="Glue>keeps.\n\nPaste.</p>', '1: p title="Glue>keeps.'],
  ['| a |\n|---|\n| b | c |', '3: c'],
  ['Glue.[^1]\n\n[^1]: Keeps.\n[^2]: Paste keeps.', '4: Paste keeps.'],
  ['Glue.[^1]\n\n[^1]: Keeps.\n[^1]: Paste keeps.', '4: Paste keeps.'],
  ['Glue.[^1]\n\n[^1]: Keeps <title>for ever.', '3: for ever.'],
  ['Glue.\n\n[Paste]: keeps', '3: Paste keeps'],
  ['```Glue keeps\nfor ever\n```', '1: Glue keeps'],
  ['- [x] Glue keeps.', '1: x'],
  ['caf&eacute; <sic> keeps', '1: sic'],
];

for (const [body, found] of LOST)
  test(`tells of what is lost in ${JSON.stringify(body)}`, () => assert.equal(lostIn(body), found));

const KEPT = [
  'Glue *keeps* **well**, ~~for~~ a `week` &amp; a day: [Paste](x "y"), ![a pot](pot.png) <https://a.example>.',
  'a < b and c > d, 1 <2, <3, <-, AT&T, &c, &nosuch;',
  '<p class="x" hidden data-y=z>Glue <b>ke</b>eps, caf&eacute; &amp; AT&T &copy2.</p>',
  '<table>Paste<tr><td>Glue</table>\n\nKeeps.',
  '<b>Glue\n\nkeeps',
  '<!-- a keeper’s own word --> Glue keeps. <!--> Paste. <!-- a --!> Size.',
  'Glue keeps.[^1] So does paste.[^b]\n\n[^b]: With alum.\n\n    And size.\n\n[^1]: A *week*.',
  'Table: Pots of glue\n\n| a | b |\n|---|:-:|\n| 1 |\n| 2 | x\\|y |',
  '[Glue][1] keeps.\n\n[1]: https://a.example "A title"',
  '```js\nlet glue;\n```\n\n    verbatim <b>\n\n- [ ] paste',
  'Title\n=====\n\n> Glue\nkeeps\n\n1. one\n   - two\n\n***\n',
  'Roses  \nare red\\\nand so on<br>and on.',
  'e\u0301 \u202Eturned\u202C \u200Bzero\u00ADwidth العربية 漢字',
];

for (const body of KEPT)
  test(`tells of nothing where every word is kept, as in ${JSON.stringify(body)}`, () =>
    assert.equal(lostIn(body), null));
