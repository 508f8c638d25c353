/** Every file of `/data/`, and the package that describes them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { DATA_FILES } from '../../exports/data/data-files.ts';
import { PACKAGE_FILE } from '../../load/data-texts.ts';
import { getArchive } from '../../load/open-archive.ts';

export const getStaticPaths = (() =>
  [...DATA_FILES.map(({ name }) => name), PACKAGE_FILE].map((file) => ({
    params: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { file = '' } }) => {
  const { data } = await getArchive();
  const mediatype = DATA_FILES.find(({ name }) => name === file)?.mediatype;
  return new Response(data.textOf(file), { headers: { 'Content-Type': mediatype ?? 'application/json' } });
};
