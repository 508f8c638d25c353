/** Paths of the project, its content folder and its caches. npm runs commands in the project's root. */
import { join, resolve } from 'node:path';
import { sha256Of } from '../algorithms/sha256.ts';

export const projectRoot = (): string => process.cwd();

/** The content folder: `ARCHIVE_CONTENT`, or `content/`. */
export const contentFolder = (): string => resolve(projectRoot(), process.env.ARCHIVE_CONTENT || 'content');

/** The cache may be deleted at any time. */
const cacheFolder = (): string => join(projectRoot(), 'node_modules', '.cache', 'archive');

/** The cache of one content folder. Each has its own, so that two archives don't evict each other's entries. */
export const cacheOf = (content: string): string => join(cacheFolder(), nameOfFolder(content));

/** Lock file of a folder. */
export const lockOf = (folder: string): string => `${cacheOf(folder)}.lock`;

/** A short name for a folder, from its path. */
export const nameOfFolder = (folder: string): string => sha256Of(resolve(folder)).slice(0, 12);

export const essayCacheOf = (content: string): string => join(cacheOf(content), 'essays');
