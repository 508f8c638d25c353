/** The known issues, which the search asks for when somebody types a number. */
import { listIssues } from '../../search/issue-list.ts';
import { openArchive } from '../../site/open-archive.ts';

export async function GET(): Promise<Response> {
  const { archive } = await openArchive();
  return new Response(JSON.stringify(listIssues(archive)));
}
