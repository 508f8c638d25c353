/** A made archive with planted quotations, read as any other, with what was planted where. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildArchive } from '../../../src/archive/build-archive.ts';
import type { ReadEssay } from '../../../src/archive/records.ts';
import type { Archive } from '../../../src/archive/types.ts';
import { createEssayReader } from '../../../src/parse/read-essay.ts';
import { readFolder } from '../../../src/parse/read-folder.ts';
import { generateArchive, type MakeArchiveOptions } from '../../bench/make-archive.ts';
import type { PlantedQuotation } from '../../bench/plant.ts';

export interface PlantedArchive {
  readonly archive: Archive;
  readonly plants: readonly (PlantedQuotation & { readonly issue: number })[];
  /** Paragraphs printed again without a mark, with the issue whose words they are. */
  readonly reprints: readonly { readonly issue: number; readonly from: number; readonly text: string }[];
}

export function plantArchive(options: Omit<MakeArchiveOptions, 'dir' | 'plants'>): PlantedArchive {
  const dir = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    const plants: (PlantedQuotation & { issue: number })[] = [];
    const reprints: PlantedArchive['reprints'][number][] = [];
    generateArchive({
      ...options,
      dir,
      plants: true,
      onEssay({ number, body }) {
        plants.push(...body.plants.map((plant) => ({ ...plant, issue: number })));
        for (const { number: from, paragraphs } of body.reprints)
          reprints.push({ issue: number, from, text: paragraphs[0] ?? '' });
      },
    });
    const { records, essayPaths } = readFolder(dir);
    assert.ok(records !== null);
    const readEssay = createEssayReader({
      series: new Map([...records.series].map(([id, { record }]) => [id, record])),
      base: '/',
      language: 'en',
      folderName: basename(dir),
    });
    const essays = essayPaths.map((path): ReadEssay => {
      const read = readEssay(readFileSync(join(dir, 'essays', path)), path);
      assert.ok('essay' in read);
      return read.essay;
    });
    return { archive: buildArchive(records, essays), plants, reprints };
  } finally {
    rmSync(dir, { recursive: true });
  }
}
