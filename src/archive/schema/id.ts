/** The names that records go by. Branded, so that a slug is never passed for a series; made in one place each. */
import { z } from 'zod';

/** A name in an address: lower-case Latin letters, digits and single hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export type SeriesId = string & { readonly __brand: 'SeriesId' };
/** `<series>/<number>/<slug>`, or `<series>/unnumbered/<slug>`. */
export type EssayId = string & { readonly __brand: 'EssayId' };
/** `epsr-1254`. */
export type IssueId = string & { readonly __brand: 'IssueId' };
/** `<series>/<work>`, as `epsr/perspectives-2002`. */
export type WorkId = string & { readonly __brand: 'WorkId' };
export type PersonId = string & { readonly __brand: 'PersonId' };
export type SourceId = string & { readonly __brand: 'SourceId' };

// The casts below are the guards themselves: each brand is given here and nowhere else.
export const asSeriesId = (id: string): SeriesId => id as SeriesId;
export const asPersonId = (id: string): PersonId => id as PersonId;
export const asSourceId = (id: string): SourceId => id as SourceId;
export const asEssayId = (id: string): EssayId => id as EssayId;

/** The id of a numbered issue. */
export const issueId = (series: SeriesId, number: number): IssueId => `${series}-${number}` as IssueId;
/** The id of a work of a series. */
export const workId = (series: SeriesId, work: string): WorkId => `${series}/${work}` as WorkId;
/** The id of an essay; `number` null where the issue isn't known. */
export const essayId = (series: SeriesId, number: number | null, slug: string): EssayId =>
  `${series}/${number ?? 'unnumbered'}/${slug}` as EssayId;

/** A slug, with the message that a keeper reads where it isn't one. */
export const slugSchema = z.string().regex(SLUG, {
  error: (issue) => `'${String(issue.input)}' can't stand in an address`,
});
