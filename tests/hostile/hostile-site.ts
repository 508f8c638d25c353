/**
 * An archive of hostile texts, published as any other, and the same archive without them. Three essays in it mean no
 * harm: one that the hostile ones cite, one that cites them, and one that has nothing to do with them.
 */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EssayId } from '../../src/archive/schema/id.ts';
import type { Archive } from '../../src/archive/types.ts';
import { buildSite } from '../../src/integration/build-site.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { PUBLISH_STEPS } from '../../src/publish/steps.ts';
import { HOSTILE } from './hostile-texts.ts';

export interface HostileSite {
  /** The published site; `without` is that of the harmless essays alone. */
  readonly site: string;
  readonly without: string;
  readonly archive: Archive;
  /** How many hostile texts were tried; those that are refused are not in the archive. */
  readonly tried: number;
  /** Ids of the essays that mean no harm. */
  readonly cited: EssayId;
  readonly citing: EssayId;
  readonly apart: EssayId;
}

/** Far beyond the hostile ones, so that no relative citation of theirs leads here. */
const APART = 5000;

/** `room` is an empty folder; of the hostile texts one in `every` is taken. */
export async function buildHostileSite(room: string, every: number): Promise<HostileSite> {
  const content = join(room, 'content');
  const harmless = join(room, 'harmless');
  cpSync(join(import.meta.dirname, '../archive/checks/fixtures/base'), harmless, { recursive: true });
  const put = (folder: string, path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put(harmless, 'people/cara-plain.yaml', 'name: Cara Plain\n');
  put(
    harmless,
    `essays/bulletin/${APART}/on-string.md`,
    '---\ntitle: On string\nauthor: [cara-plain]\ndate: "2010-06"\n---\n\nString is measured twice.\n\n> It is cut once.\n',
  );
  cpSync(harmless, content, { recursive: true });

  // Some do their harm only when a page is drawn: marks of ours, signs that turn words. They are in the short form too.
  const tried = HOSTILE.filter(
    ({ text }, index) => index % every === 0 || /<!--(?:app|cite|voice)|\u202E never/.test(text),
  );
  // One without a number is named by its title, wherever others are named by theirs.
  for (const [index, { name, text }] of tried.entries())
    put(
      content,
      name.startsWith('record') && index % 2 === 0
        ? `essays/bulletin/unnumbered/received-${index}.md`
        : `essays/bulletin/${index + 2}/received.md`,
      text,
    );
  // What is refused is taken out, as a keeper would; the rest is published.
  const refused = await loadArchive(content);
  for (const { severity, file } of refused.problems)
    if (severity === 'error') rmSync(join(room, file), { force: true });
  const held = tried.flatMap((_, index) => {
    return existsSync(join(content, `essays/bulletin/${index + 2}/received.md`)) ? [index + 2] : [];
  });
  put(
    content,
    `essays/bulletin/${APART + 1}/on-others.md`,
    `---\ntitle: On others\nauthor: [cara-plain]\ndate: "2010-07"\n---\n\n${held.map((number) => `One more of them (BB ${number}).`).join('\n\n')}\n`,
  );

  // The one name that every object of the language has, and that can stand in an address.
  put(content, 'people/constructor.yaml', 'name: Constructor\n');
  put(content, 'sources/constructor.yaml', 'kind: newspaper\ntitle: Constructor\nprinted: [Constructor]\n');
  put(
    content,
    `essays/bulletin/${APART + 2}/constructor.md`,
    '---\ntitle: constructor\nauthor: [constructor]\ndate: "2010-08"\nadded: "1991-03-01"\nsources: [{ source: constructor, title: constructor }]\n---\n\n## constructor\n\nThe Constructor said:\n\n> constructor\n\n[constructor][constructor] prototype\n\n[constructor]: constructor\n',
  );

  const [site, without] = [join(room, 'site'), join(room, 'without')];
  const features = PUBLISH_STEPS.filter(({ name }) => name !== 'compressed');
  for (const [folder, outDir] of [
    [harmless, without],
    [content, site],
  ] as const) {
    const said: string[] = [];
    const onError = (line: string): void => void said.push(line);
    const { ok } = await buildSite({
      content: folder,
      outDir,
      write: () => {},
      onError,
      quiet: true,
      features,
    });
    assert.ok(ok, said.join('\n'));
  }
  const { archive } = await loadArchive(content);
  assert.ok(archive !== null);
  const idOf = (id: string): EssayId => {
    const essay = [...archive.essays.keys()].find((known) => known === id);
    assert.ok(essay !== undefined, `${id} is not held`);
    return essay;
  };
  return {
    site,
    without,
    archive,
    tried: tried.length,
    cited: idOf('bulletin/1/on-glue'),
    citing: idOf(`bulletin/${APART + 1}/on-others`),
    apart: idOf(`bulletin/${APART}/on-string`),
  };
}
