import type { APIRoute } from 'astro';
import { citationLines } from '../../exports/citation-line.ts';
import { citationsGraphml } from '../../exports/citations-graphml.ts';
import { openArchive } from '../../site/open-archive.ts';

export const GET: APIRoute = async () => {
  const { archive } = await openArchive();
  return new Response(citationsGraphml(archive, citationLines(archive)), {
    headers: { 'Content-Type': 'application/xml' },
  });
};
