/**
 * What may stand in an essay besides words. Essays may come from strangers: everything that can run, restyle
 * the page, load from elsewhere or take a name that the page uses is dropped, and its words are kept.
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
  // Comments carry our own marks past this step; any other comment is dropped by `placeFootnotes`.
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
    // No id, class or name: ids are set after this step, so that no text can take a name that the page uses.
    '*': ['lang', 'dir'],
  },
  protocols: {
    href: ['http', 'https', 'mailto'],
    cite: ['http', 'https'],
    src: ['http', 'https'], // kept so that the check can name it; the site's policy loads nothing from elsewhere
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
