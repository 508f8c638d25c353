/** The ids of records. They are branded types, so that a slug is never passed for a series. */
import { z } from 'zod';

/** A name in an address: lower-case Latin letters, digits and single hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export type SeriesId = string & { readonly __brand: 'SeriesId' };
/** `<series>/<number>/<slug>`, or `<series>/unnumbered/<slug>`. */
export type EssayId = string & { readonly __brand: 'EssayId' };
/** `epsr-1254`. */
export type IssueId = string & { readonly __brand: 'IssueId' };
export type PersonId = string & { readonly __brand: 'PersonId' };
export type SourceId = string & { readonly __brand: 'SourceId' };

// The only casts to these types.
export const asSeriesId = (id: string): SeriesId => id as SeriesId;
export const asPersonId = (id: string): PersonId => id as PersonId;
export const asSourceId = (id: string): SourceId => id as SourceId;
export const asEssayId = (id: string): EssayId => id as EssayId;

export const issueId = (series: SeriesId, number: number): IssueId => `${series}-${number}` as IssueId;
export const essayId = (series: SeriesId, number: number | null, slug: string): EssayId =>
  `${series}/${number ?? 'unnumbered'}/${slug}` as EssayId;

export const slugSchema = z.string().regex(SLUG, {
  error: (issue) => `'${String(issue.input)}' isn't valid in an address`,
});
