/**
 * A printed citation as a link. The words stay as printed. A line under them: the archive holds what they lead to;
 * a broken line: it doesn't. Where several numbers are written together each leads to its own issue. One that
 * can't be resolved is no link, and says why.
 */
import type { Archive } from '../archive/archive.ts';
import type { Citation } from '../archive/citation/graph.ts';
import type { CitationMark, Resolution } from '../archive/citation/resolve.ts';
import type { Urls } from '../archive/urls.ts';
import { escapeHtml } from './escape-html.ts';
import { keepDateTogether } from './keep-date-together.ts';
import { describeTarget, targetAddress } from './target-address.ts';

type Resolved = Extract<Resolution, { kind: 'resolved' }>;

/** `words` is the HTML of the citation; `citations` are all that share it, one unless it is a list or a range. */
export function fillCitation(
  words: string,
  citations: readonly Citation[],
  archive: Archive,
  urls: Urls,
): string {
  const [first] = citations;
  if (first === undefined || first.resolution.kind === 'dismissed') return words;
  const resolved = citations.filter((citation) => citation.resolution.kind === 'resolved');
  if (resolved.length === 0) {
    const { resolution } = first;
    const reason = 'reason' in resolution ? resolution.reason : '';
    return `<span class="cit unresolved">${keepDateTogether(words)}<span class="vh"> (not resolved: ${escapeHtml(reason)})</span></span>`;
  }
  if (citations.length > 1) return fillNumbers(words, resolved, archive, urls);
  return linkTo(first, words, archive, urls);
}

function linkTo(citation: Citation, words: string, archive: Archive, urls: Urls): string {
  const { resolution, held, leadsTo } = citation;
  if (resolution.kind !== 'resolved') return words;
  const name = `${wordsOf(words)}: ${escapeHtml(describeTarget(resolution.target, archive, leadsTo))}${remarks(resolution)}`;
  const address = escapeHtml(targetAddress(resolution.target, archive, urls, leadsTo));
  return `<a class="${classOf(resolution, held)}" href="${address}" aria-label="${name}">${keepDateTogether(words)}</a>`;
}

/** Links each number of a list or a range where it is printed; the words between stay as they are. */
function fillNumbers(words: string, citations: readonly Citation[], archive: Archive, urls: Urls): string {
  const byNumber = new Map(citations.map((citation) => [citation.printed?.number ?? null, citation]));
  let linked = 0;
  const filled = words
    .split(/(<[^>]*>)/)
    .map((part) => {
      if (part.startsWith('<')) return part;
      return part.replace(/(?<![\p{L}\p{N}.-])\d+(?![\p{L}\p{N}])/gu, (figures) => {
        const citation = byNumber.get(Number(figures));
        if (citation === undefined) return figures;
        byNumber.delete(Number(figures));
        linked++;
        return linkTo(citation, figures, archive, urls);
      });
    })
    .join('');
  const [first] = citations;
  return linked === 0 && first !== undefined ? linkTo(first, words, archive, urls) : filled;
}

const classOf = ({ marks }: Resolved, held: boolean | null): string =>
  `cit${held === true ? '' : ' out'}${marks.includes('date-differs') ? ' off' : ''}`;

const REMARKS: Readonly<Record<CitationMark, string>> = {
  'date-differs': 'the printed date differs',
  self: 'this issue itself',
  later: 'later than this issue',
  'worked-out': 'worked out',
};

const remarks = ({ marks }: Resolved): string => marks.map((mark) => `, ${REMARKS[mark]}`).join('');

/** The words of a piece of HTML, as an attribute can hold them. */
const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('"', '&quot;');
