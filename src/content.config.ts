/**
 * Joins the archive to Astro's content collections. They carry records and digests and nothing large: a body in
 * Astro's store is paid for at every build, by the square of all bodies together.
 */
import { defineCollection } from 'astro:content';
import { essaySchema } from './archive/schema/essay.ts';
import { personSchema } from './archive/schema/person.ts';
import { seriesSchema } from './archive/schema/series.ts';
import { sourceSchema } from './archive/schema/source.ts';
import { recordLoader } from './load/record-loader.ts';

export const collections = {
  essays: defineCollection({
    schema: essaySchema,
    loader: recordLoader('essays', ({ essays }) =>
      [...essays.values()].map(({ id, record, digest }) => ({ id, data: record, digest })),
    ),
  }),
  series: defineCollection({
    schema: seriesSchema,
    loader: recordLoader('series', ({ series }) =>
      [...series].map(([id, { record }]) => ({ id, data: record })),
    ),
  }),
  people: defineCollection({
    schema: personSchema,
    loader: recordLoader('people', ({ people }) => [...people].map(([id, data]) => ({ id, data }))),
  }),
  sources: defineCollection({
    schema: sourceSchema,
    loader: recordLoader('sources', ({ sources }) => [...sources].map(([id, data]) => ({ id, data }))),
  }),
};
