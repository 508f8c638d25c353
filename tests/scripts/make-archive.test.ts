import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { parse } from 'yaml';
import { countWords } from '../../src/algorithms/text.ts';
import { archiveSchema } from '../../src/archive/schema/archive.ts';
import { type EssayRecord, essaySchema } from '../../src/archive/schema/essay.ts';
import { personSchema } from '../../src/archive/schema/person.ts';
import { seriesSchema } from '../../src/archive/schema/series.ts';
import { sourceSchema } from '../../src/archive/schema/source.ts';
import { generateArchive, type MakeArchiveOptions } from '../bench/make-archive.ts';
import type { MadeEssay } from '../bench/make-essay.ts';

const parent = mkdtempSync(join(tmpdir(), 'made-'));
after(() => rmSync(parent, { recursive: true }));

// Shorter ones hold too many quotations and citations for their length to be met exactly.
const WORDS = 2_000;
const made = make('whole', { issues: 120 });
const essays = made.essays.map(read);
const dates = new Map(essays.map(({ number, record }) => [number, record.date]));

describe('a made archive', () => {
  it('is the same bytes for the same seed', () => {
    assert.deepEqual(filesOf(make('again', { issues: 120 }).dir), filesOf(made.dir));
  });

  it('is another archive for another seed', () => {
    const [first] = make('other', { issues: 1, seed: 2 }).essays;
    assert.notEqual(first?.text, made.essays[0]?.text);
  });

  it('begins with the essays of a smaller one of the same seed', () => {
    for (const essay of make('smaller', { issues: 30 }).essays)
      assert.equal(essay.text, made.essays[essay.number - 1]?.text);
  });

  it('has essays of the length asked for', () => {
    for (const { number, body } of essays) {
      const words = countWords(body);
      assert.ok(Math.abs(words - WORDS) <= WORDS * 0.05, `${number} has ${words} words`);
    }
  });

  it('fits the schemas of a content folder', () => {
    archiveSchema.parse(yaml('archive.yaml'));
    seriesSchema.parse(yaml('series/epsr.yaml'));
    for (const file of readdirSync(join(made.dir, 'people'))) personSchema.parse(yaml(`people/${file}`));
    for (const file of readdirSync(join(made.dir, 'sources'))) sourceSchema.parse(yaml(`sources/${file}`));
  });

  it('knows about every twentieth number', () => {
    const rows = readFileSync(join(made.dir, 'calendar/epsr.csv'), 'utf8').trim().split('\n').slice(1);
    assert.ok(rows.length >= 6 && rows.length <= 8, `${rows.length} rows`);
    for (const row of rows) {
      const [number, date] = row.split(',');
      assert.equal(dates.get(Number(number)), date);
    }
  });
});

describe('a made essay', () => {
  it('cites in its frontmatter what it cites in its text, and nothing else', () => {
    for (const essay of essays) {
      const printed = new Set(printedTargets(essay.number, essay.voice));
      const listed = essay.record.cites.map((cite) => targetOf('work' in cite ? cite.work : cite.number));
      assert.deepEqual(listed.toSorted(), [...printed].toSorted(), `issue ${essay.number}`);
    }
  });

  it('cites only what came before it', () => {
    for (const { number, record } of essays)
      for (const cite of record.cites) if ('number' in cite) assert.ok(cite.number < number);
  });

  it('prints the right date in about 95 of 100 citations', () => {
    const dated = essays.flatMap(({ record }) => record.cites).filter((cite) => cite.date !== undefined);
    const right = dated.filter((cite) => 'number' in cite && dates.get(cite.number) === cite.date);
    assert.ok(dated.length > 300);
    assert.ok(
      right.length < dated.length * 0.98 && right.length > dated.length * 0.92,
      `${right.length}/${dated.length}`,
    );
  });

  it('quotes earlier issues in their very words', () => {
    let blocks = 0;
    for (const { number, body, made: essay } of essays)
      for (const passage of essay.body.quoted) {
        blocks++;
        assert.ok(passage.number < number);
        const quoted = passage.paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n');
        assert.ok(body.includes(quoted));
        assert.ok(essays[passage.number - 1]?.body.includes(passage.paragraphs.join('\n\n')));
      }
    assert.ok(blocks > essays.length * 2, `${blocks} blocks`);
  });

  it('names in its sources each paper that it quotes', () => {
    for (const { number, record, voice } of essays) {
      const papers = [...voice.matchAll(/This (\S+ \S+) piece .*:$/gm)].map(([, title = '']) => title);
      const listed = new Set(record.sources.map(({ source }) => source));
      const printed = new Set(
        papers.map((title) =>
          title
            .normalize('NFD')
            .replace(/[^\w ]/g, '')
            .toLowerCase()
            .replace(' ', '-'),
        ),
      );
      assert.deepEqual(listed, printed, `issue ${number}`);
    }
  });

  it('holds six quotations, each after a lead-in that ends in a colon', () => {
    for (const { number, body } of essays) {
      const blocks = body.split('\n\n');
      const quotations = blocks.filter((block) => block.startsWith('> '));
      assert.equal(quotations.length, 6, `issue ${number}`);
      for (const [index, block] of blocks.entries())
        if (block.startsWith('> ')) assert.match(blocks[index - 1] ?? '', /:$/);
    }
  });
});

describe('the command make-archive', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/make-archive.ts', ...args], {
      encoding: 'utf8',
      cwd: join(import.meta.dirname, '../..'),
    });

  it('writes an archive, and replaces it only with --force', () => {
    const dir = join(parent, 'by-command');
    const size = ['--issues', '3', '--words', '400', dir];
    assert.match(run(...size).stdout, /^3 essays, [\d,]+ words/);
    const again = run(...size);
    assert.equal(again.status, 1);
    assert.match(again.stderr, /--force replaces it/);
    assert.equal(run('--issues', '2', '--words', '400', '--force', dir).status, 0);
    assert.deepEqual(readdirSync(join(dir, 'essays/epsr')), ['1', '2']);
  });

  it('leaves a folder alone that it did not make, even with --force', () => {
    const dir = mkdtempSync(join(parent, 'keeper-'));
    writeFileSync(join(dir, 'archive.yaml'), 'title: A real one\n');
    assert.equal(run('--force', dir).status, 1);
    assert.deepEqual(readdirSync(dir), ['archive.yaml']);
  });

  it('answers wrong usage with one line and exit code 2', () => {
    for (const args of [
      [],
      ['--issues', 'many', 'x'],
      ['--citations', '9-3', 'x'],
      ['--nonsense', 'x'],
      ['a', 'b'],
    ]) {
      const { status, stderr } = run(...args);
      assert.equal(status, 2);
      assert.equal(stderr.trim().split('\n').length, 1);
    }
  });
});

function make(name: string, options: Omit<MakeArchiveOptions, 'dir'>): { dir: string; essays: MadeEssay[] } {
  const dir = join(parent, name);
  const all: MadeEssay[] = [];
  generateArchive({ dir, words: WORDS, seed: 1, onEssay: (essay) => all.push(essay), ...options });
  return { dir, essays: all };
}

interface ReadEssay {
  readonly number: number;
  readonly record: EssayRecord;
  readonly body: string;
  /** The body without quoted blocks. */
  readonly voice: string;
  readonly made: MadeEssay;
}

function read(essay: MadeEssay): ReadEssay {
  const [, frontmatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(essay.text) ?? [];
  const voice = body.replace(/^>.*$/gm, '');
  return { number: essay.number, record: essaySchema.parse(parse(frontmatter)), body, voice, made: essay };
}

function yaml(path: string): unknown {
  return parse(readFileSync(join(made.dir, path), 'utf8'));
}

const filesOf = (dir: string): Map<string, string> =>
  new Map(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(dir.length), readFileSync(path, 'utf8')]),
  );

/** An issue by its number, also where it was cited as a work. */
function targetOf(target: number | string): string {
  const year = /^perspectives-(\d{4})$/.exec(String(target))?.[1];
  if (year === undefined) return String(target);
  return String(essays.find(({ record }) => record.date.startsWith(year))?.number);
}

/** What a text cites, read by plain patterns that know nothing of how it was made. */
function printedTargets(own: number, text: string): string[] {
  const numbers = (list: string): string[] => list.match(/\d+/g) ?? [];
  const counts: Record<string, number> = { two: 2, three: 3, four: 4, five: 5 };
  const found = [
    ...[...text.matchAll(/EPSR \(?(?:No )?(\d+)/g)].map(([, number = '']) => number),
    ...[...text.matchAll(/ILWP Bulletin No (\d+)/g)].map(([, number = '']) => number),
    ...[...text.matchAll(/EPSR Nos ([\d, and]+)/g)].flatMap(([, list = '']) => numbers(list)),
    ...[...text.matchAll(/Back issues (\d+)-(\d+)/g)].flatMap(([, from, to]) =>
      run(Number(from), Number(to)),
    ),
    ...[...text.matchAll(/previous (two|three|four|five) issues/g)].flatMap(([, count = '']) =>
      run(own - (counts[count] ?? 0), own - 1),
    ),
    ...[...text.matchAll(/the (\w+ \d+ \d{4}) edition of the EPSR/g)].map(([, day = '']) => {
      const date = new Date(`${day} UTC`).toISOString().slice(0, 10);
      return String([...dates].find(([, known]) => known === date)?.[0]);
    }),
    ...[...text.matchAll(/Perspectives (?:for )?(\d{4})/g)].map(([, year]) =>
      targetOf(`perspectives-${year}`),
    ),
    ...[...text.matchAll(/EPSR (?:Books Vol|books Volume) (\d+)/g)].map(([, volume]) => `books-${volume}`),
  ];
  return found;

  function run(from: number, to: number): string[] {
    return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  }
}
