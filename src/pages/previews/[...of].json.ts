/** One preview: what a citation shows of its target before it is followed. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../load/open-archive.ts';
import { previewsOf, showPreview } from '../../views/previews.ts';

export const getStaticPaths = (async () => {
  const { archive } = await getArchive();
  return [...previewsOf(archive)].map(([of, previewed]) => ({ params: { of }, props: { previewed } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props: { previewed } }) => {
  const { archive } = await getArchive();
  return new Response(JSON.stringify(showPreview(archive, previewed)));
};
