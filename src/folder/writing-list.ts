/**
 * The list, in a content folder, of files that a command of ours is moving into their places there. While it stands,
 * some are in place and others are not yet.
 */
export const PENDING_WRITES = '.writing.json';
