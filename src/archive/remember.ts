/**
 * Works something out once for all pages that show it. Each of them depends on what it was worked out from, whichever
 * of them asked first: a plain map between pages would hide that, and the build would keep pages that are out of date.
 */
import type { Archive } from './archive.ts';

/** The questions that were put to the archive for a page, or for something that pages share. */
export interface Asked {
  /** As JSON. */
  readonly questions: Set<string>;
  /** Whether each question can be put again. */
  repeatable: boolean;
  /** The last essay or record that was read, as a path below the content folder: named if an exception follows. */
  lastFile?: string;
}

/** Where questions are noted; there is none but in a build. */
export interface AskedScope {
  readonly getStore: () => Asked | undefined;
  readonly run: <Value>(asked: Asked, work: () => Value) => Value;
}

/** Where the scope stands: our modules are evaluated several times over in one build, and all need to find it. */
export const ASKED = Symbol.for('epsr-archive.asked');

const shared = globalThis as { [ASKED]?: AskedScope }; // our key on the common object

interface Remembered<Value> extends Readonly<Omit<Asked, 'lastFile'>> {
  readonly value: Value;
}

/** `make` must ask nothing but the archive. What it makes is kept as long as the archive is. */
export function remember<Key, Value>(
  make: (archive: Archive, key: Key) => Value,
): (archive: Archive, key: Key) => Value {
  const archives = new WeakMap<Archive, Map<Key, Remembered<Value>>>();
  return (archive, key) => {
    const known = archives.get(archive) ?? new Map<Key, Remembered<Value>>();
    archives.set(archive, known);
    const answer = known.get(key) ?? workOut(archive, key);
    known.set(key, answer);
    const page = shared[ASKED]?.getStore();
    if (page !== undefined) {
      for (const question of answer.questions) page.questions.add(question);
      page.repeatable &&= answer.repeatable;
    }
    return answer.value;
  };

  function workOut(archive: Archive, key: Key): Remembered<Value> {
    const own: Asked = { questions: new Set(), repeatable: true };
    const work = (): Value => make(archive, key);
    const scope = shared[ASKED];
    if (scope === undefined) return { ...own, value: work() };
    try {
      return { questions: own.questions, repeatable: own.repeatable, value: scope.run(own, work) };
    } catch (error) {
      const page = scope.getStore();
      if (page !== undefined && own.lastFile !== undefined) page.lastFile = own.lastFile;
      throw error;
    }
  }
}
