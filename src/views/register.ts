/** A register of citations, page by page. */
import { buildCitationList, type RegisterEntry } from '../archive/citation/register.ts';
import type { Archive } from '../archive/types.ts';
import { paginate } from './cited-by.ts';

export interface RegisterPage {
  readonly entries: readonly RegisterEntry[];
  readonly page: number;
  readonly pages: number;
  /** Entries of all pages. */
  readonly all: number;
}

const ENTRIES = 40;

export function showRegister(archive: Archive, kind: 'unresolved' | 'dates'): RegisterPage[] {
  const register = buildCitationList(archive, kind);
  const parts = paginate(register, ENTRIES);
  return parts.map((entries, index) => ({
    entries,
    page: index + 1,
    pages: parts.length,
    all: register.length,
  }));
}
