/** A file of the site that is no page: its path below the site, and its text. */
export interface ExportedFile {
  readonly path: string;
  readonly content: string;
}
