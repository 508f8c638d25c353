/** Builds the content of this project as a site for the folder `/archive/` of a host. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { contentFolder } from '../../src/incremental/paths.ts';
import { buildSite } from '../../src/integration/build-site.ts';

/** `site` is the folder that the host will know as `/archive/`. */
export async function buildUnderBase(site: string): Promise<void> {
  const room = mkdtempSync(join(tmpdir(), 'archive-moved-'));
  try {
    const content = join(room, 'content');
    cpSync(contentFolder(), content, { recursive: true });
    const settings = join(content, 'archive.yaml');
    const moved = readFileSync(settings, 'utf8').replace(/^base: .*$/m, 'base: /archive/');
    assert.match(moved, /^base: \/archive\/$/m);
    writeFileSync(settings, moved);
    mkdirSync(dirname(site), { recursive: true });
    const { ok } = await buildSite({ content, outDir: site, write: () => {}, quiet: true });
    assert.ok(ok);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}
