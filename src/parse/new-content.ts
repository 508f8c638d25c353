/** The files of a minimal content folder, by path. Every line is there to be changed by its keeper. */
export function newContent(today: string): ReadonlyMap<string, string> {
  return new Map([
    [
      'archive.yaml',
      `# What the archive is called, where it is published, and who keeps it.
title: A new archive
address: https://example.org
base: /
language: en-GB
keeper:
  name: The keeper
  contact: mailto:keeper@example.org
series: [review]
`,
    ],
    [
      'series/review.yaml',
      `# The publication: its name, and how it is named and dated where it cites itself.
title: A Review
abbreviation: AR
numbered: true
numberWords: ["No", "No.", "Nos", "issue", "issues"]
dateOrder: dmy
centuryFrom: 1950
`,
    ],
    ['people/first-author.yaml', 'name: First Author\nsort: Author, First\n'],
    [
      'essays/review/1/a-first-essay.md',
      `---
title: A first essay
standfirst: This is the paragraph under the headline.
author: [first-author]
date: "${today.slice(0, 4)}"
added: "${today}"
---

This is the first paragraph. Its number on the page is also its address.

This is the second. Put a text of your own in its place, or bring one in with \`npm run import\`.
`,
    ],
  ]);
}
