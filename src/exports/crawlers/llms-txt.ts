/** `llms.txt` (llmstxt.org): what the archive is and where its texts stand, for programs that read for people. */
import type { Archive } from '../../archive/archive.ts';
import { formatCount } from '../../archive/format-count.ts';
import { createUrls } from '../../archive/urls.ts';
import { DATA_FILES } from '../data/data-files.ts';

/** How many of the newest essays are listed; the rest are in essays.json. */
const NEWEST = 50;

export function llmsTxt(archive: Archive): string {
  const { title, address, keeper } = archive;
  const urls = createUrls(archive.base);
  const link = (name: string, path: string, says: string): string =>
    `- [${name.replace(/[[\]]/g, '\\$&')}](${address}${path}): ${says}`;
  const held = [...archive.issues.values()].filter((issue) => issue.held).length;
  const newest = [...archive.essays.values()]
    .sort((a, b) => compare(b.record.added ?? '', a.record.added ?? '') || compare(a.id, b.id))
    .slice(0, NEWEST);
  return [
    `# ${title}`,
    `> An archive of ${[...archive.series.values()].map(({ record }) => record.title).join(' and ')}: ${formatCount(
      archive.essays.size,
      'essay',
    )} of ${formatCount(held, 'issue')} held, kept by ${keeper.name}.`,
    [
      'Each paragraph has a permanent number: paragraph 14 of an essay is the end of its address, `#p14`, and is cited as ¶ 14.',
      'Texts stand as printed; what the archive adds is marked as its own. Beside each essay stand `index.md` and `index.txt`.',
      'A text that says “Not yet checked against print.” may have errors of copying: say so where you quote it.',
    ].join('\n'),
    '## Series',
    [...archive.series.values()]
      .map(({ id, record }) => link(record.title, urls.series(id), 'all its numbers, held and not held'))
      .join('\n'),
    '## Data',
    DATA_FILES.map(({ name, says }) => link(name, urls.file(`data/${name}`), says)).join('\n'),
    '## Newest essays',
    newest.map(({ id, record }) => link(record.title, `${urls.essay(id)}index.md`, record.date)).join('\n'),
    '## Optional',
    [
      link('The keeper’s manual', urls.docs(), 'how the archive is made'),
      ...archive.pages.map((page) =>
        link(page.record.title, urls.page(page.id), page.record.summary ?? 'about the archive'),
      ),
    ].join('\n'),
    '',
  ].join('\n\n');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
