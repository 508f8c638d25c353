/** Puts a content folder in which every step has something to do: two essays, of which one quotes, cites and repeats the other. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Stands in the essay, the person and the series at which the steps throw, and in nothing else. */
export const WORD = 'Zanzibar';
export const ESSAY = 'essays/review/2/on-paste.md';

const SENTENCE =
  'The glue that the binders of the north coast made from fish and flour kept for nine winters, and no moth or damp that came with the ships could part what it had held together once it was dry.';

const FILES: Readonly<Record<string, string>> = {
  'archive.yaml': `title: A test archive
address: https://example.org
language: en-GB
keeper: { name: The keeper, contact: "mailto:keeper@example.org" }
series: [review]
`,
  'series/review.yaml': `title: Left-Wing ${WORD} Review
abbreviation: L-WR
numberWords: ["No", "no-nr"]
works: [{ id: half-year, title: "Half-Year Report", printed: ["Half-Year Report of the review"] }]
`,
  'calendar/review.csv': `number,date,printed\n7,1990-11-02,No 7 ${WORD}\n`,
  'people/ann-other.yaml': 'name: Ann Other\n',
  'people/bea-binder.yaml': `name: Bea ${WORD}\n`,
  'sources/trade-paper.yaml': `kind: newspaper\ntitle: ${WORD} Paper\n`,
  'pages/aims.md': `---\ntitle: Aims of ${WORD}\n---\n\nWhat we want.\n`,
  'essays/review/1/on-glue.md': `---
title: On glue
author: [ann-other]
date: "1990-05-01"
added: "2026-11-23"
---

${SENTENCE}

Glue keeps.
`,
  [ESSAY]: `---
title: On paste in ${WORD}
standfirst: Paste of ${WORD}.
author: [bea-binder]
date: "1990-06-01"
added: "2026-11-24"
cites:
  - { series: review, number: 1 }
---

The [café](/caf%E9/) of ${WORD}. As the L-WR (No 1 1st May 1990) said:

> ${SENTENCE}

## Of ${WORD}

Now in our own words. ${SENTENCE} See also the L-WR No 1.
`,
};

export function putThrown(content: string): void {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
}
