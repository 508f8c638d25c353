/** Every file of `/data/`, and the package that describes them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { DATA_FILES } from '../../exports/data/data-files.ts';
import { writeDatapackage } from '../../exports/data/datapackage.ts';
import { openArchive } from '../../site/open-archive.ts';
import { sizeOf } from '../../site/size-of.ts';

const PACKAGE = 'datapackage.json';

export const getStaticPaths = (() =>
  [...DATA_FILES.map(({ name }) => name), PACKAGE].map((file) => ({
    params: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { archive } = await openArchive();
  const file = DATA_FILES.find(({ name }) => name === params.file);
  const text = file === undefined ? writeDatapackage(archive, sizeOf) : file.write(archive);
  return new Response(text, { headers: { 'Content-Type': file?.mediatype ?? 'application/json' } });
};
