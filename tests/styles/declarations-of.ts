/** The declarations of a style sheet, in the form that an engine can be asked about by `CSS.supports`. */
import postcss, { type ChildNode, type Container, type Declaration, type Document } from 'postcss';
import { type Definitions, resolveVariables } from './resolve-variables.ts';

export interface Alternative {
  property: string;
  /** As it is in the style sheet, without `!important`. */
  value: string;
  /** The value with its variables resolved; several where a variable has several definitions. */
  resolved: string[];
}

/** Declarations of one property in one rule, vendor prefixes aside: an engine needs to understand one of them. */
export interface DeclaredProperty {
  selector: string;
  /** The conditions of the `@supports` rules around it. */
  conditions: string[];
  alternatives: Alternative[];
}

// What these hold are descriptors, about which CSS.supports knows nothing.
const WITH_DESCRIPTORS = new Set(['font-face', 'page', 'property', 'counter-style', 'font-palette-values']);

/** Each declared property once, under the first selector that has it. Custom properties are left out. */
export function declarationsOf(css: string): DeclaredProperty[] {
  const sheet = postcss.parse(css);
  const definitions = definitionsOf(sheet);
  const properties = new Map<string, DeclaredProperty>();
  sheet.walk((node) => {
    if (!('nodes' in node) || node.nodes === undefined) return;
    const ancestors = [...ancestorsOf(node)];
    if (ancestors.some((rule) => rule.type === 'atrule' && WITH_DESCRIPTORS.has(rule.name))) return;
    const conditions = ancestors.flatMap((rule) =>
      rule.type === 'atrule' && rule.name === 'supports' ? [rule.params] : [],
    );
    const selector = ancestors.flatMap((rule) => (rule.type === 'rule' ? [rule.selector] : []))[0] ?? '';
    for (const declarations of byProperty(node.nodes)) {
      const alternatives = declarations.map(({ prop, value }) => ({
        property: prop,
        value,
        resolved: resolveVariables(value, definitions),
      }));
      const key = JSON.stringify([conditions, alternatives]);
      if (!properties.has(key)) properties.set(key, { selector, conditions, alternatives });
    }
  });
  return [...properties.values()];
}

function definitionsOf(sheet: Container): Definitions {
  const definitions = new Map<string, string[]>();
  sheet.walkDecls(/^--/, ({ prop, value }) => {
    const [values, trimmed] = [definitions.get(prop) ?? [], value.trim()];
    if (!values.includes(trimmed)) definitions.set(prop, [...values, trimmed]);
  });
  return definitions;
}

/** The node itself, then what it is in, from the inside out. */
function* ancestorsOf(node: ChildNode): Generator<ChildNode> {
  let current: ChildNode | Container | Document | undefined = node;
  while (current !== undefined && current.type !== 'root' && current.type !== 'document') {
    yield current as ChildNode;
    current = current.parent;
  }
}

function byProperty(nodes: readonly ChildNode[]): Declaration[][] {
  const groups = new Map<string, Declaration[]>();
  for (const node of nodes) {
    if (node.type !== 'decl' || node.prop.startsWith('--')) continue;
    const property = node.prop.replace(/^-(?:webkit|moz|ms)-/, '');
    groups.set(property, [...(groups.get(property) ?? []), node]);
  }
  return [...groups.values()];
}
