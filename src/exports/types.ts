import type { Archive } from '../archive/types.ts';

/** A file of the site that is no page: its path below the site, and its text. */
export interface ExportedFile {
  readonly path: string;
  readonly content: string;
}

/** A field of a row; `type` in the terms of Frictionless Table Schema. */
export interface DataField {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly says: string;
}

/** A file of `/data/`. The data page, `datapackage.json` and the files come from one list of these. */
export interface DataFile {
  /** The name of the file, below `data/`. */
  readonly name: string;
  readonly title: string;
  /** What it holds, as one sentence. */
  readonly says: string;
  readonly mediatype: string;
  /** What a row holds; null for formats that describe themselves. */
  readonly fields: readonly DataField[] | null;
  readonly write: (archive: Archive) => string;
}
