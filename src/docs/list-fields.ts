/** Every field of every record, with its description in the schema, as Markdown. */
import type { z } from 'zod';
import { archiveSchema } from '../archive/schema/archive.ts';
import { essaySchema } from '../archive/schema/essay.ts';
import { pageSchema } from '../archive/schema/page.ts';
import { personSchema } from '../archive/schema/person.ts';
import { readingSchema } from '../archive/schema/reading.ts';
import { seriesSchema } from '../archive/schema/series.ts';
import { sourceSchema } from '../archive/schema/source.ts';

const RECORDS: readonly { readonly file: string; readonly schema: z.ZodType }[] = [
  { file: 'archive.yaml', schema: archiveSchema },
  { file: 'series/<id>.yaml', schema: seriesSchema },
  { file: 'essays/<series>/<number>/<slug>.md', schema: essaySchema },
  { file: 'people/<id>.yaml', schema: personSchema },
  { file: 'sources/<id>.yaml', schema: sourceSchema },
  { file: 'readings.yaml, each entry', schema: readingSchema },
  { file: 'pages/<id>.md', schema: pageSchema },
];

export const fieldsReference = (): string =>
  RECORDS.map(({ file, schema }) => {
    const rows = fieldsOf(schema, '').map(
      ({ name, required, says }) => `| \`${name}\` | ${required ? 'yes' : ''} | ${cell(says)} |`,
    );
    return [
      `### ${cell(file)}`,
      ['| field | required | description |', '|---|---|---|', ...rows].join('\n'),
    ].join('\n\n');
  }).join('\n\n');

interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly says: string;
}

/** The parts of a zod schema that are read here. */
interface Shaped {
  readonly description?: string;
  readonly shape?: Readonly<Record<string, Shaped>>;
  readonly def?: {
    readonly type?: string;
    readonly innerType?: Shaped;
    readonly element?: Shaped;
    readonly options?: readonly Shaped[];
  };
}

/** Fields of a schema, with those of records within it as `cites[].number`. */
function fieldsOf(schema: z.ZodType, under: string): Field[] {
  const seen = new Map<string, Field>();
  walk(schema as Shaped, under); // zod's own parts
  return [...seen.values()];

  function walk(at: Shaped, path: string): void {
    if (at.def?.innerType !== undefined) walk(at.def.innerType, path);
    if (at.def?.element !== undefined) walk(at.def.element, `${path}[]`);
    for (const option of at.def?.options ?? []) walk(option, path);
    for (const [key, field] of Object.entries(at.shape ?? {})) {
      const name = path === '' ? key : `${path}.${key}`;
      const optional = field.def?.type === 'optional' || field.def?.type === 'default';
      if (!seen.has(name)) seen.set(name, { name, required: !optional, says: field.description ?? '' });
      walk(field, name);
    }
  }
}

/** Text for a table cell: no bar, no tag, and no link for an address that is only an example. */
const cell = (words: string): string =>
  words
    .replace(/"(https?:[^"]*)"/g, '`$1`')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll('{', '\\{')
    .replaceAll('*', '\\*');
