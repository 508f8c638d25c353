/**
 * Topics and questions over the documents of packages, written by hand, each with the documents that answer it.
 * They were judged by reading the documents, without a look at what any search finds. A document is its path below
 * node_modules, without `.md`; one that is gone is reported, so that the row is judged again.
 */
export interface RealSearch {
  readonly kind: RealKind;
  readonly typed: string;
  /** Names of the documents that are right. */
  readonly wanted: readonly string[];
  /** The card that is as good as all of them: a path below the site's base. */
  readonly card?: string;
}

export const REAL_KINDS = ['title', 'phrase', 'sentence', 'topic', 'misspelt', 'question', 'name'] as const;
export type RealKind = (typeof REAL_KINDS)[number];

type Row = readonly [typed: string, ...wanted: string[]];

const UNDICI = 'undici/docs/docs/api';

const TOPICS: readonly Row[] = [
  ['limit concurrency of promises', 'p-limit/readme', 'p-queue/readme'],
  ['terminal colors', 'kleur/readme', 'ansi-styles/readme'],
  ['command line arguments', 'commander/Readme', 'yargs-parser/README'],
  [
    'mocking requests in tests',
    `${UNDICI}/MockAgent`,
    `${UNDICI}/MockPool`,
    `${UNDICI}/MockClient`,
    `${UNDICI}/SnapshotAgent`,
  ],
  ['watching files for changes', 'chokidar/README'],
  [
    'http cache',
    'http-cache-semantics/README',
    `${UNDICI}/CacheStore`,
    `${UNDICI}/CacheStorage`,
    `${UNDICI}/Interceptors`,
  ],
  [
    'retry failed requests',
    `${UNDICI}/RetryAgent`,
    `${UNDICI}/RetryHandler`,
    `${UNDICI}/Interceptors`,
    'ky/readme',
    'ofetch/README',
  ],
  ['proxy server', `${UNDICI}/ProxyAgent`, `${UNDICI}/EnvHttpProxyAgent`, `${UNDICI}/Socks5ProxyAgent`],
  ['sanitize html', 'hast-util-sanitize/readme', 'rehype-sanitize/readme'],
  ['semver ranges', 'semver/README', 'verkit/README'],
  ['gzip compression', 'fflate/README', 'pako/README'],
  [
    'markdown tables',
    'markdown-table/readme',
    'mdast-util-gfm-table/readme',
    'micromark-extension-gfm-table/readme',
  ],
  ['gfm footnotes', 'mdast-util-gfm-footnote/readme', 'micromark-extension-gfm-footnote/readme'],
  ['property based testing', 'fast-check/README'],
  ['accessibility testing', 'axe-core/README'],
  ['random number generators', 'pure-rand/README'],
  ['convert word documents', 'mammoth/README'],
  ['rss and atom feeds', 'feedsmith/README'],
  [
    'html entities',
    'entities/readme',
    '@nodable/entities/README',
    'html-escaper/README',
    'stringify-entities/readme',
  ],
  ['css minifier', 'csso/README', 'lightningcss/README'],
  ['source maps', 'source-map-js/README', 'magic-string/README'],
  ['unicode line breaking', 'linebreak/readme'],
];

const QUESTIONS: readonly Row[] = [
  ['How do I cancel a fetch request?', 'node-fetch/README', 'ky/readme', 'undici/docs/docs/getting-started'],
  ['How do I validate JSON against a schema?', 'ajv/README'],
  ['Which package manager does a project use?', 'package-manager-detector/README'],
  ['Is my code running in a CI environment?', 'ci-info/README'],
  ['How do I migrate from undici 7 to 8?', 'undici/docs/docs/best-practices/migrating-from-v7-to-v8'],
  ['Should I use undici or the built-in fetch?', 'undici/docs/docs/best-practices/undici-vs-builtin-fetch'],
  [
    'How can I record a video of a browser session?',
    'playwright-core/lib/tools/skills/playwright-cli/references/video-recording',
  ],
  ['Why is new Buffer unsafe?', 'safe-buffer/README'],
  ['How do I ask the user to confirm something?', 'prompts/readme', '@clack/prompts/README'],
  ['How do I parse XML into a JavaScript object?', 'fast-xml-parser/README'],
  ['What does the cache do with the least recently used items?', 'lru-cache/README'],
  ['How do I give some promises priority in a queue?', 'p-queue/readme'],
  ['How do I set a cookie?', 'cookie/README', `${UNDICI}/Cookies`],
  [
    'How do I report a security issue?',
    '@xmldom/xmldom/SECURITY',
    '@vscode/emmet-helper/SECURITY',
    'ajv/README',
    'ajv-i18n/README',
    'css-select/README',
    'entities/readme',
    'nth-check/README',
  ],
  ['How are decisions made about readable-stream?', 'readable-stream/GOVERNANCE'],
  ['How long may a promise take before it times out?', 'p-timeout/readme'],
  ['How do I find the differences between two texts?', 'diff/README'],
  ['How do I parse a CSV file in the browser?', 'papaparse/README'],
];

export const JUDGED_REAL: readonly RealSearch[] = [...rows('topic', TOPICS), ...rows('question', QUESTIONS)];

function rows(kind: RealKind, list: readonly Row[]): RealSearch[] {
  return list.map(([typed, ...wanted]) => ({ kind, typed, wanted: wanted.map((name) => `${name}.md`) }));
}
