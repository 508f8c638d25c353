import type { APIRoute } from 'astro';
import { citationLines } from '../../exports/citation-line.ts';
import { citationsCsv } from '../../exports/citations-csv.ts';
import { openArchive } from '../../site/open-archive.ts';

export const GET: APIRoute = async () => {
  const { archive } = await openArchive();
  return new Response(citationsCsv(citationLines(archive)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
