/**
 * Parses YAML to a plain value, with the line of every field. Reports what YAML allows but archives don't: a date without
 * quotes (other parsers return a `Date`), aliases (they allow exponential expansion), a duplicate key.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { controlIn } from '../algorithms/text.ts';
import type { Problem } from '../archive/problem.ts';
import type { SourceLocation } from '../archive/records.ts';
import { errorAt } from './problems.ts';

export interface ReadYaml {
  readonly value: unknown;
  readonly place: SourceLocation;
  readonly problems: readonly Problem[];
}

const UNQUOTED_DATE = /^\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?(?:[T ].*)?$/;
const DATE_KEYS = new Set(['date', 'added', 'imported', 'from', 'until', 'born', 'died', 'decided']);

/** Parses `text`, which begins on line `firstLine` of `file`. */
export function readYaml(text: string, file: string, firstLine = 1): ReadYaml {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    version: '1.2',
    uniqueKeys: true,
    customTags: [],
    logLevel: 'error', // warnings are reported as problems, not by Node
  });
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const problems = [...document.errors, ...document.warnings].map((error) =>
    errorAt(
      'r-002',
      file,
      lineAt(error.pos[0]),
      `this is not sound YAML: ${error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? ''}`,
      'look at this line and the one before it: a missing quote, a tab, a colon without a space, a key written twice',
    ),
  );
  const place: SourceLocation = { file, lines: {} };
  // After a duplicate key the rest of the file is valid, so its problems are reported too.
  if (problems.length > 0 && document.errors.some(({ code }) => code !== 'DUPLICATE_KEY'))
    return { value: undefined, place, problems };

  let hasAlias = false;
  visit(document, {
    Alias(_, node) {
      hasAlias = true;
      const message = `aliases (*${node.source}) are not read here`;
      const line = lineAt(node.range?.[0] ?? 0);
      problems.push(errorAt('r-002', file, line, message, 'write the value out where it is meant'));
    },
  });
  if (hasAlias) return { value: undefined, place, problems };

  const lines: Record<string, number> = Object.create(null);
  walk(document.contents, '', null);
  return { value: document.toJS({ maxAliasCount: 0 }), place: { file, lines }, problems };

  function walk(node: unknown, path: string, key: string | null): void {
    const at = (node as Node | null)?.range?.[0]; // every node of a parsed document has its range
    if (at !== undefined && lines[path] === undefined) lines[path] = lineAt(at);
    if (isMap(node))
      for (const pair of node.items) {
        const name = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
        const inner = path === '' ? name : `${path}.${name}`;
        const keyAt = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
        if (keyAt !== undefined) lines[inner] = lineAt(keyAt);
        checkControls(name, inner);
        walk(pair.value, inner, name);
      }
    else if (isSeq(node))
      node.items.forEach((item, index) => {
        walk(item, path === '' ? String(index) : `${path}.${index}`, null);
      });
    else if (isScalar(node) && !isAlias(node)) {
      if (typeof node.value === 'string') checkControls(node.value, path);
      checkDate(node.source, node.type, key, path);
    }
  }

  function checkControls(words: string, path: string): void {
    const problem = controlProblem(words, `'${path}'`, file, lines[path] ?? firstLine);
    if (problem !== null) problems.push(problem);
  }

  function checkDate(
    source: string | undefined,
    type: string | undefined,
    key: string | null,
    path: string,
  ): void {
    if (type !== 'PLAIN' || source === undefined || key === null || !DATE_KEYS.has(key)) return;
    if (!UNQUOTED_DATE.test(source)) return;
    problems.push(
      errorAt(
        'r-004',
        file,
        lines[path] ?? firstLine,
        `the date ${source} stands without quotes`,
        `write ${key}: "${source}", since YAML would make something else of it`,
      ),
    );
  }
}

/**
 * Rule r-001 for fields of records: no control characters, escaped ones included. Returns null if there is none. `where`
 * names the field, `line` its line in the file.
 */
export function controlProblem(words: string, where: string, file: string, line: number): Problem | null {
  const control = controlIn(words);
  if (control === null) return null;
  return errorAt(
    'r-001',
    file,
    line,
    `${where} holds the control character ${control}, as programs do, but texts do not`,
    'take it out; in double quotes \\0, \\e and \\u001b mean such characters too',
  );
}
