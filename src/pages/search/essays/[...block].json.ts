/** Titles and addresses of the essays of up to 100 issues, for the issues that a query names. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../../load/open-archive.ts';
import { buildEssayBlocks } from '../../../search/names/build-lists.ts';

export const getStaticPaths = (async () => {
  const { archive } = await getArchive();
  return [...buildEssayBlocks(archive)].map(([block, essays]) => ({ params: { block }, props: { essays } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props: { essays } }) => new Response(JSON.stringify(essays));
