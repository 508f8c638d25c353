/** Where things stand on disk. Commands run from the project's root, which npm sees to. */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

export const projectRoot = (): string => process.cwd();

/** The content folder: `ARCHIVE_CONTENT`, or `content/`. */
export const contentFolder = (): string => resolve(projectRoot(), process.env.ARCHIVE_CONTENT || 'content');

/** Everything that may be deleted at any time. */
export const cacheFolder = (): string => join(projectRoot(), 'node_modules', '.cache', 'archive');

/** The file by which a folder is locked while a command works on it. */
export const lockOf = (folder: string): string => `${cacheOf(folder)}.lock`;

/** A short name for a folder, by where it is: what the cache keeps of each is told apart by it. */
export const nameOfFolder = (folder: string): string =>
  createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12);

/** What was read of the essays of a content folder. */
export const essayCacheOf = (content: string): string => join(cacheOf(content), 'essays');

/** The part of the cache that belongs to one content folder, so that two archives don't evict each other. */
export const cacheOf = (content: string): string => join(cacheFolder(), nameOfFolder(content));
