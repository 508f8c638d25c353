/** One preview: what a citation shows of its target before it is followed. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { openArchive } from '../../site/open-archive.ts';
import { previewsOf } from '../../site/previews.ts';

export const getStaticPaths = (async () => {
  const { archive } = await openArchive();
  return [...previewsOf(archive)].map(([of, preview]) => ({ params: { of }, props: { preview } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props: { preview } }) => new Response(JSON.stringify(preview()));
