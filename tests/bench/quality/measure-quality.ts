/** How well search finds, over the archive's own content (the sample) and over generated archives. */
import { join } from 'node:path';
import type { Archive } from '../../../src/archive/types.ts';
import { loadArchive } from '../../../src/load/load-archive.ts';
import { generateArchive } from '../make-archive.ts';
import { judge, type Verdict } from './judge.ts';
import { judgeMade } from './judge-made.ts';
import { judgePhrases, type PhraseVerdict } from './judge-phrases.ts';
import { judgeTyped, type TypedVerdict } from './judge-typed.ts';
import { JUDGED_SAMPLE } from './judged-sample.ts';
import { JUDGED_TYPED } from './judged-typed.ts';
import { openSearch } from './search-archive.ts';
import { writeTypedContent } from './typed-content.ts';

export type JudgedArchive = 'sample' | 'made';

/** The generated archive that is judged: small, as each search is for a paragraph that is known. */
export const MADE = { issues: 60, words: 1_500 } as const;

export interface Quality {
  readonly judged: Readonly<Record<JudgedArchive, readonly Verdict[]>>;
  readonly typed: readonly TypedVerdict[];
  readonly phrases: Readonly<Record<JudgedArchive, readonly PhraseVerdict[]>>;
}

export interface QualityOptions {
  /** The sample's content folder. */
  readonly content: string;
  /** An empty folder to work in. */
  readonly folder: string;
  /** The generated archive that random phrases are drawn from. */
  readonly phrases: { readonly issues: number; readonly words: number };
}

export async function measureQuality({ content, folder, phrases }: QualityOptions): Promise<Quality> {
  const index = (name: string, archive: Archive) => openSearch(archive, join(folder, `${name}-index`));
  const generate = (name: string, size: { readonly issues: number; readonly words: number }) => {
    generateArchive({ dir: join(folder, name), ...size });
    return load(join(folder, name));
  };
  writeTypedContent(join(folder, 'typed'));
  const [sample, made, typed] = [
    await load(content),
    await generate('made', MADE),
    await load(join(folder, 'typed')),
  ];
  const searchSample = await index('sample', sample);
  const many = await generate('phrases', phrases);
  return {
    judged: {
      sample: await judge(JUDGED_SAMPLE, searchSample),
      made: await judge(judgeMade(made), await index('made', made)),
    },
    typed: await judgeTyped(JUDGED_TYPED, { sample: searchSample, typed: await index('typed', typed) }),
    phrases: {
      sample: await judgePhrases(sample, searchSample),
      made: await judgePhrases(many, await index('phrases', many)),
    },
  };
}

async function load(content: string): Promise<Archive> {
  const { archive, problems } = await loadArchive(content);
  if (archive === null)
    throw new Error(
      `the content folder ${content} has errors: ${problems[0]?.file}: ${problems[0]?.message}`,
    );
  return archive;
}
