/**
 * A printed citation as a link. The words stay as printed. A line under them: the archive holds what they lead to;
 * a broken line: it doesn't. Where several numbers are written together each leads to its own issue. One that
 * can't be resolved leads to the reason.
 */
import { escapeHtml } from '../algorithms/xml.ts';
import type { Citation, CitationFlag, Resolution } from '../archive/citation/types.ts';
import type { Archive } from '../archive/types.ts';
import type { Urls } from '../archive/urls.ts';
import { isNumbered, noBreak, reasonId } from './reasons.ts';
import { describeTarget, targetAddress } from './targets.ts';

type Resolved = Extract<Resolution, { kind: 'resolved' }>;

/** `words` is the HTML of the citation; `citations` are all that share it, one unless it is a list or a range. */
export function renderCitation(
  words: string,
  citations: readonly Citation[],
  archive: Archive,
  urls: Urls,
): string {
  const [first] = citations;
  if (first === undefined || first.resolution.kind === 'dismissed') return words;
  const resolved = citations.filter((citation) => citation.resolution.kind === 'resolved');
  if (resolved.length === 0) {
    return unresolvedLink(first, words);
  }
  if (citations.length > 1) return renderNumberList(words, resolved, archive, urls);
  return linkTo(first, words, archive, urls);
}

/** It leads to its reason: the note at its paragraph, or the list at the end of the essay. */
function unresolvedLink({ paragraph, resolution }: Citation, words: string): string {
  const reason = 'reason' in resolution ? resolution.reason : '';
  const note = paragraph !== null && isNumbered(paragraph) ? reasonId(paragraph) : null;
  const described = note === null ? '' : ` aria-describedby="${note}"`;
  const name = `${wordsOf(words)}: not resolved${note === null ? `, ${escapeHtml(reason)}` : ''}`;
  return `<a class="cit unresolved" href="#${note ?? 'cites'}" aria-label="${name}"${described}>${noBreak(words)}</a>`;
}

function linkTo(citation: Citation, words: string, archive: Archive, urls: Urls): string {
  const { resolution, held, locatedTarget } = citation;
  if (resolution.kind !== 'resolved') return words;
  const name = `${wordsOf(words)}: ${escapeHtml(describeTarget(resolution.target, archive, locatedTarget))}${remarks(resolution)}`;
  const address = escapeHtml(targetAddress(resolution.target, archive, urls, locatedTarget));
  return `<a class="${classOf(resolution, held)}" href="${address}" aria-label="${name}">${noBreak(words)}</a>`;
}

const FIGURES = /(?<![\p{L}\p{N}.])\d+(?![\p{L}\p{N}])/gu;

/** Links each number of a list or a range where it is printed; the words between stay as they are. */
function renderNumberList(
  words: string,
  citations: readonly Citation[],
  archive: Archive,
  urls: Urls,
): string {
  const byNumber = new Map(citations.map((citation) => [citation.printed?.number ?? null, citation]));
  const last = citations.at(-1);
  let linked = 0;
  const filled = words
    .split(/(<[^>]*>)/)
    .map((part) => {
      if (part.startsWith('<')) return part;
      return part.replace(FIGURES, (figures, at: number) => {
        const joined = part[at - 1] === '-';
        // '1209-12' ends with 1212; '-12' elsewhere belongs to a date, which has no part of three figures.
        const isEnd =
          linked > 0 && last?.printed?.of === 'range' && `${last.printed.number}`.endsWith(figures);
        const isPart = joined && figures.length < 3;
        const citation = isEnd ? last : isPart ? undefined : byNumber.get(Number(figures));
        const number = citation?.printed?.number ?? null;
        if (citation === undefined || !byNumber.delete(number)) return figures;
        linked++;
        return linkTo(citation, figures, archive, urls);
      });
    })
    .join('');
  const [first] = citations;
  return linked === 0 && first !== undefined ? linkTo(first, words, archive, urls) : filled;
}

const classOf = ({ flags }: Resolved, held: boolean | null): string =>
  `cit${held === true ? '' : ' out'}${flags.includes('date-differs') ? ' off' : ''}`;

const REMARKS: Readonly<Record<CitationFlag, string>> = {
  'date-differs': 'the printed date differs',
  self: 'this issue itself',
  later: 'later than this issue',
  'worked-out': 'worked out',
};

const remarks = ({ flags }: Resolved): string => flags.map((flag) => `, ${REMARKS[flag]}`).join('');

/** The words of a piece of HTML, as an attribute can hold them. */
const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('"', '&quot;');
