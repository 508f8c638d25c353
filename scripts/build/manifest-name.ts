/** The file of a site that lists all others. Written last: a folder that has it is whole. */
export const MANIFEST = 'manifest.txt';
