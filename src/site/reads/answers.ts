/** The answers of an archive to the questions of its pages, as digests: what is told apart is what pages can show. */
import type { LoadedArchive } from '../load-archive.ts';
import { evaluatePath } from './answer-read.ts';
import { hashValue } from './digest-value.ts';
import type { DependencyPath } from './read.ts';

/** Digest of the answer to a question written as JSON; null where it can't be answered or told apart. */
export type DependencyHasher = (question: string) => string | null;

export function createDependencyHasher(loaded: LoadedArchive): DependencyHasher {
  const known = new Map<string, string | null>();
  const digests = new WeakMap<object, string>();
  return (question) => {
    let digest = known.get(question);
    if (digest === undefined) {
      digest = answer(JSON.parse(question) as DependencyPath); // written by `noteQuestions`
      known.set(question, digest);
    }
    return digest;
  };

  function digestOf(object: object): string | undefined {
    return loaded.textDigests.get(object);
  }

  function answer(read: DependencyPath): string | null {
    const [first, second] = read;
    // The HTML of an essay is long, and its key says as much.
    if (typeof first === 'object' && 'call' in first && first.call === 'htmlOf' && read.length === 1)
      return loaded.htmlDigest(String(first.with[0]));
    try {
      // So is a file of data, and its digest is wanted anyway.
      if (first === 'data' && typeof second === 'object' && 'call' in second && second.call === 'textOf')
        return loaded.data.sizeOf(String(second.with[0])).sha256;
      return hashValue(evaluatePath(loaded, read), digestOf, digests);
    } catch {
      return null;
    }
  }
}
