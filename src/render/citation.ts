/**
 * A printed citation as a link; the words stay as printed. Where several numbers are printed together, each links to its
 * own issue. A citation that can't be resolved links to the reason.
 */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Citation, CitationFlag, Resolution } from '../archive/citation/types.ts';
import type { Archive } from '../archive/types.ts';
import type { Urls } from '../archive/urls.ts';
import { type Nodes, raw } from './html.ts';
import { isNumbered, noBreak, reasonId } from './reasons.ts';
import { describeTarget, targetAddress } from './targets.ts';

type Resolved = Extract<Resolution, { kind: 'resolved' }>;

/** `words` is the HTML of the citation; `citations` are all that share it: one, or those of a list or range. */
export function renderCitation(
  words: string,
  citations: readonly Citation[],
  archive: Archive,
  urls: Urls,
): Nodes {
  const [first] = citations;
  if (first === undefined || first.resolution.kind === 'dismissed') return [raw(words)];
  const resolved = citations.filter((citation) => citation.resolution.kind === 'resolved');
  const printed = first.printed?.printed ?? '';
  if (resolved.length === 0) return [unresolvedLink(first, words, printed)];
  if (citations.length > 1) return renderNumberList(words, resolved, archive, urls);
  return [linkTo(first, words, printed, archive, urls)];
}

/** Links to the reason: the note at the paragraph, or the list at the end of the essay. */
function unresolvedLink({ paragraph, resolution }: Citation, words: string, printed: string): ElementContent {
  const reason = 'reason' in resolution ? resolution.reason : '';
  const note = paragraph !== null && isNumbered(paragraph) ? reasonId(paragraph) : null;
  return h(
    'a.cit.unresolved',
    {
      href: `#${note ?? 'cites'}`,
      ariaLabel: `${spoken(printed)}: not resolved${note === null ? `, ${reason}` : ''}`,
      ariaDescribedBy: note === null ? undefined : [note],
    },
    noBreak(words),
  );
}

function linkTo(
  citation: Citation,
  words: string,
  printed: string,
  archive: Archive,
  urls: Urls,
): ElementContent {
  const { resolution, held, locatedTarget } = citation;
  if (resolution.kind !== 'resolved') return raw(words);
  const target = describeTarget(resolution.target, archive, locatedTarget);
  return h(
    'a',
    {
      className: classesOf(resolution, held),
      href: targetAddress(resolution.target, archive, urls, locatedTarget),
      ariaLabel: `${spoken(printed)}: ${target}${remarks(resolution)}`,
    },
    noBreak(words),
  );
}

const NUMERAL = /(?<![\p{L}\p{N}.])\d+(?![\p{L}\p{N}])/gu;

/** Links each number of a list or a range where it is printed; the words between are left as they are. */
function renderNumberList(
  words: string,
  citations: readonly Citation[],
  archive: Archive,
  urls: Urls,
): Nodes {
  const byNumber = new Map(citations.map((citation) => [citation.printed?.number ?? null, citation]));
  const last = citations.at(-1);
  let linked = 0;
  const nodes = words
    .split(/(<[^>]*>)/)
    .flatMap((part) => (part.startsWith('<') ? [raw(part)] : linkIn(part)));
  const [first] = citations;
  if (linked > 0 || first === undefined) return nodes;
  return [linkTo(first, words, first.printed?.printed ?? '', archive, urls)];

  function linkIn(part: string): ElementContent[] {
    const found: ElementContent[] = [];
    let end = 0;
    for (const { 0: numeral, index } of part.matchAll(NUMERAL)) {
      const citation = citationOf(numeral, part[index - 1] === '-');
      if (citation === undefined || !byNumber.delete(citation.printed?.number ?? null)) continue;
      linked++;
      found.push(raw(part.slice(end, index)), linkTo(citation, numeral, numeral, archive, urls));
      end = index + numeral.length;
    }
    return [...found, raw(part.slice(end))];
  }

  function citationOf(numeral: string, isJoined: boolean): Citation | undefined {
    // '1209-12' ends with 1212; '-12' elsewhere belongs to a date, which has no part of three digits.
    if (linked > 0 && last?.printed?.of === 'range' && `${last.printed.number}`.endsWith(numeral))
      return last;
    return isJoined && numeral.length < 3 ? undefined : byNumber.get(Number(numeral));
  }
}

const classesOf = ({ flags }: Resolved, held: boolean | null): string[] => [
  'cit',
  ...(held === true ? [] : ['out']),
  ...(flags.includes('date-differs') ? ['off'] : []),
];

const REMARKS: Readonly<Record<CitationFlag, string>> = {
  'date-differs': 'the printed date differs',
  self: 'this issue itself',
  later: 'later than this issue',
  'worked-out': 'worked out',
};

const remarks = ({ flags }: Resolved): string => flags.map((flag) => `, ${REMARKS[flag]}`).join('');

const spoken = (printed: string): string => printed.replace(/\s+/g, ' ').trim();
