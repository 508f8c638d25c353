/**
 * The tags of a page's head. What stands between quotes is no tag, whatever an essay's title holds: a value that reads
 * `<script>` or `</head>` must never be taken for one, or what is put before it would be put into the value.
 */
export interface HeadTag {
  /** In small letters; `/head` closes. */
  readonly name: string;
  /** Where it begins in `html`. */
  readonly at: number;
  readonly html: string;
}

export interface PageHead {
  /** All of the page before the end of its head. */
  readonly html: string;
  /** Its length in bytes. */
  readonly length: number;
  readonly tags: readonly HeadTag[];
}

const TAG = /<(\/?[a-z][^\s/>]*)(?:[^"'>]|"[^"]*"|'[^']*')*>/iy;
const END = '</head>';

/** Null where the page has no head that ends. */
export function parseHead(page: Buffer): PageHead | null {
  for (let length = page.indexOf(END); length >= 0; length = page.indexOf(END, length + 1)) {
    const html = page.subarray(0, length).toString();
    const tags = tagsOf(html);
    if (tags !== null) return { html, length, tags };
  }
  return null;
}

/** Null where the text ends within a tag or a script. */
function tagsOf(html: string): HeadTag[] | null {
  const tags: HeadTag[] = [];
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (!/[a-z/]/i.test(html[at + 1] ?? '')) {
      at++; // `<!DOCTYPE`, a comment, or a sign in a text
      continue;
    }
    TAG.lastIndex = at;
    const found = TAG.exec(html);
    if (found === null) return null;
    const name = (found[1] ?? '').toLowerCase();
    tags.push({ name, at, html: found[0] });
    at = TAG.lastIndex;
    if (name !== 'script') continue;
    at = html.indexOf('</script', at);
    if (at < 0) return null;
  }
  return tags;
}
