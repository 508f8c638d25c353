/** The known issues, for a query with a number, a date or an address. */
import { getArchive } from '../../load/open-archive.ts';
import { buildIssueList } from '../../search/names/build-lists.ts';

export async function GET(): Promise<Response> {
  const { archive } = await getArchive();
  return new Response(JSON.stringify(buildIssueList(archive)));
}
