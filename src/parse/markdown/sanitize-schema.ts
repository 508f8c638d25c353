/**
 * The markup that essays may contain. Their authors may be strangers, so everything is dropped that can run, restyle the
 * page, load from other sites or use an id of the page; the words stay.
 */
import { defaultSchema, type Options } from 'rehype-sanitize';

const EXTRA_TAGS = [
  'abbr',
  'bdi',
  'bdo',
  'caption',
  'cite',
  'dfn',
  'figcaption',
  'figure',
  'mark',
  'small',
  'time',
  'u',
];

export const sanitiseSchema: Options = {
  ...defaultSchema,
  // Comments include our own marks; normalize-tree.ts drops all others.
  allowComments: true,
  clobber: [],
  tagNames: [...(defaultSchema.tagNames ?? []), ...EXTRA_TAGS].filter(
    (tag) => tag !== 'input' && tag !== 'picture' && tag !== 'source',
  ),
  attributes: {
    a: ['href', 'title'],
    abbr: ['title'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    ol: ['start', 'reversed', 'type'],
    li: ['value'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    blockquote: ['cite'],
    q: ['cite'],
    // No id, class or name: ids are assigned after this step.
    '*': ['lang', 'dir'],
  },
  protocols: {
    href: ['http', 'https', 'mailto'],
    cite: ['http', 'https'],
    src: ['http', 'https'], // for the check that reports it; the site's policy loads nothing from other sites
  },
  required: {},
  strip: [
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'object',
    'embed',
    'math',
    'svg',
    'title',
    'textarea',
    'select',
  ],
};

/** The elements of HTML (HTML Living Standard, 4), obsolete ones (16.2), and the roots of embedded languages. */
const NAMES = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body ' +
    'br button canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog ' +
    'dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header ' +
    'hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark ' +
    'marquee math menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup ' +
    'option output p param picture plaintext portal pre progress q rb rbc rp rt rtc ruby s samp script search section ' +
    'select shadow slot small source spacer span strike strong style sub summary sup svg table tbody td template ' +
    'textarea tfoot th thead time title tr track tt u ul var video wbr xmp'
  ).split(' '),
);

export const isElementName = (name: string): boolean => NAMES.has(name.toLowerCase());
