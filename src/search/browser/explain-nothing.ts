/** What to try where nothing was found: fewer words, beginnings, no filters. Each is a search of its own. */
import { formatCount } from '../../archive/format/counts.ts';
import { FILTER_NAMES, type Query, setFilter, type Term } from '../query/read-query.ts';
import { line, searchLink } from './element.ts';
import { explainFilter } from './explain-query.ts';
import { listTerms } from './name-place.ts';
import type { SearchIndex } from './open-index.ts';
import type { Nothing } from './search-index.ts';

const TOO_COMMON =
  'Words as common as these aren’t indexed by themselves. Add a word, or put them into a longer phrase.';

/** Words that could be left out, one a line; of a long question not each. */
const MAX_WITHOUT = 4;

/** Sentences, with links to the searches that they offer. */
export async function explainNothing(
  query: Query,
  { onlyStopWords, unknown, without, unfiltered, leftOut, closed, nearest }: Nothing,
  index: SearchIndex,
): Promise<HTMLElement[]> {
  const { typed } = query;
  const asked = query.terms.filter(({ not }) => !not);
  const lines = closed.flatMap(explainFilter).map((sentence) => line(sentence));
  if (onlyStopWords) return [...lines, line(TOO_COMMON)];
  for (const term of unknown) {
    const longer = await continueWord(term, typed, index);
    lines.push(
      line(
        tellUnknown(term),
        ...(longer === '' ? [] : [' Words begin so: ', searchLink(longer, `${bareOf(term)}*`), '.']),
      ),
    );
  }
  if (leftOut > 0)
    lines.push(
      line(
        searchLink(
          leaveNothingOut(query),
          `Without leaving out ${listTerms(query.terms.filter(({ not }) => not))}`,
        ),
        thereAre(leftOut),
      ),
    );
  else if (unknown.length === 0 && asked.length > 1) lines.push(line('No essay has all of these words.'));
  for (const { term, essays } of without.slice(0, MAX_WITHOUT))
    lines.push(line('Without ', searchLink(leaveOut(typed, term), listTerms([term])), thereAre(essays)));
  if (unfiltered > 0) {
    const bare = FILTER_NAMES.reduce((text, name) => setFilter(text, name, null), typed);
    lines.push(line(searchLink(bare, 'Without the filters'), thereAre(unfiltered)));
  }
  if (nearest.length > 0)
    lines.push(line(`${formatCount(nearest.length, 'essay')} with most of these words:`));
  return lines;
}

const thereAre = (essays: number): string =>
  ` there ${essays === 1 ? 'is' : 'are'} ${formatCount(essays, 'essay')}.`;

/**
 * The search for words that begin with an unknown one; '' where there are none. While it was typed its beginning was
 * found, and Enter must not lose that for good.
 */
async function continueWord(term: Term, typed: string, index: SearchIndex): Promise<string> {
  const bare = bareOf(term);
  const form = term.kind === 'word' ? term.form : (term.forms[0]?.[0]?.form ?? '');
  const isOneWord =
    term.kind === 'word' ? term.parts === null : term.forms.every(({ length }) => length === 1);
  if (!isOneWord || (term.kind === 'word' && term.beginning) || form.length < 2) return '';
  const begins = await index.words(form);
  return begins.length === 0 ? '' : `${typed.slice(0, term.start)}${bare}*${typed.slice(term.end)}`;
}

/** As typed, a phrase without its quotation marks. */
const bareOf = ({ kind, shown }: Term): string => (kind === 'phrase' ? shown.slice(1, -1) : shown);

function tellUnknown(term: Term): string {
  if (term.kind === 'phrase')
    return `No essay has the ${term.forms.every(({ length }) => length === 1) ? 'word' : 'phrase'} ${listTerms([term])}.`;
  if (!term.beginning) return `No essay has the word ${listTerms([term])}.`;
  return term.form.length > 1
    ? `No essay has a word that begins with ${listTerms([term])}.`
    : `${listTerms([term])} begins too many words. Add a letter.`;
}

/** The search without its words and phrases that have a minus. */
function leaveNothingOut({ typed, terms }: Query): string {
  const kept = terms.reduce((text, { not, start, end }) => {
    if (!not) return text;
    const from = typed.lastIndexOf(' ', start) + 1;
    const to = end + (/^\S*/.exec(typed.slice(end))?.[0].length ?? 0);
    return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to); // positions of the others stay
  }, typed);
  return kept.replace(/\s+/g, ' ').trim();
}

const leaveOut = (typed: string, { start, end }: Term): string =>
  `${typed.slice(0, start)} ${typed.slice(end)}`.replace(/\s+/g, ' ').trim();
