/** A feed before it is written down: the same for Atom and for JSON Feed. Dates are days, from the records. */
import type { EssayId } from '../../archive/schema/id.ts';

export interface FeedEntry {
  /** The essay that it is about. */
  readonly essay: EssayId;
  /** The whole address of what is new; also its id. */
  readonly id: string;
  readonly title: string;
  readonly authors: readonly { readonly name: string; readonly address: string }[];
  /** What it says, as plain text. */
  readonly summary: string;
  readonly language: string;
  /** The day on which it entered the archive. */
  readonly added: string;
  /** The last day on which it changed. */
  readonly updated: string;
}

export interface Feed {
  /** Its own whole address. */
  readonly address: string;
  /** The whole address of the page that it belongs to. */
  readonly page: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly keeper: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** A day as feeds want it: a moment. The time of day isn't on record, so it is the first of the day. */
export const toTimestamp = (day: string): string => `${day}T00:00:00Z`;

/** The last change of a feed; of an empty one, the beginning of the count of time, since the clock is never asked. */
export const updatedAt = ({ entries }: Feed): string =>
  entries
    .map(({ updated }) => updated)
    .sort()
    .at(-1) ?? '1970-01-01';
