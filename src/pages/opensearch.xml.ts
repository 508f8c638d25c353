/** What a browser needs to search the archive from its address bar. */
import { writeOpenSearch } from '../exports/open-search.ts';
import { getArchive } from '../load/open-archive.ts';

export async function GET(): Promise<Response> {
  const { archive } = await getArchive();
  return new Response(writeOpenSearch(archive));
}
