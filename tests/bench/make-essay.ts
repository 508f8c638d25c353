/** One made essay: its file's text, and what the next ones may quote of it. */
import type { FixtureWorld } from './made-world.ts';
import { type MadeBody, makeBody } from './make-body.ts';
import { makeFrontmatter } from './make-frontmatter.ts';
import { makeProse } from './make-prose.ts';
import { createRandom } from './random.ts';
import { generatedSlug } from './slug-of.ts';

export interface MadeEssay {
  readonly number: number;
  readonly slug: string;
  /** Frontmatter and body. */
  readonly text: string;
  readonly body: MadeBody;
}

/** The same seed, number and passages on offer give the same essay, however many others are made. */
export function generateEssay(number: number, world: FixtureWorld): MadeEssay {
  const random = createRandom(world.seed, number);
  const prose = makeProse(world.vocabulary, random);
  const title = prose.title(random.between(4, 9));
  const standfirst = prose.paragraph(random.between(40, 180)).join(' ');
  const author = random.pick(world.people).id;
  const body = makeBody(number, world, prose, random);
  const frontmatter = makeFrontmatter(
    { title, standfirst, author, date: world.calendar.dateOf(number) },
    body,
  );
  return { number, slug: generatedSlug(title), text: `${frontmatter}\n${body.markdown}`, body };
}
