/** Replaces `var(--name)` in a CSS value by what the style sheet defines, since no engine judges a value that has one. */
import valueParser, { type FunctionNode, type Node } from 'postcss-value-parser';

/** Every value that the style sheet gives each custom property, in any theme or media query. */
export type Definitions = ReadonlyMap<string, readonly string[]>;

/**
 * Gives values in which each definition of each variable occurs at least once; not every combination of them, which
 * would be thousands. Throws where a variable has neither a definition nor a fallback, or refers to itself.
 */
export function resolveVariables(
  value: string,
  definitions: Definitions,
  path: readonly string[] = [],
): string[] {
  const parsed = valueParser(value);
  const choices = new Map<Node, string[]>();
  parsed.walk((node) => {
    if (node.type !== 'function' || node.value !== 'var') return undefined;
    choices.set(node, choicesOf(node, definitions, path));
    return false;
  });
  const count = Math.max(1, ...[...choices.values()].map(({ length }) => length));
  return Array.from({ length: count }, (_, index) =>
    valueParser.stringify(parsed.nodes, (node) => {
      const values = choices.get(node);
      return values?.[index % values.length];
    }),
  );
}

function choicesOf(reference: FunctionNode, definitions: Definitions, path: readonly string[]): string[] {
  const [first, ...rest] = reference.nodes;
  const name = first?.value ?? '';
  if (path.includes(name)) throw new Error(`${[...path, name].join(' → ')} is a cycle`);
  const comma = rest.findIndex(({ type, value }) => type === 'div' && value === ',');
  const fallback = comma === -1 ? [] : [valueParser.stringify(rest.slice(comma + 1))];
  const values = [...(definitions.get(name) ?? []), ...fallback];
  if (values.length === 0) throw new Error(`var(${name}) has no definition and no fallback`);
  return values.flatMap((value) => resolveVariables(value, definitions, [...path, name]));
}
