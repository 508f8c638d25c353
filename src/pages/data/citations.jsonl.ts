import type { APIRoute } from 'astro';
import { citationLines } from '../../exports/citation-line.ts';
import { citationsJsonl } from '../../exports/citations-jsonl.ts';
import { openArchive } from '../../site/open-archive.ts';

export const GET: APIRoute = async () => {
  const { archive } = await openArchive();
  return new Response(citationsJsonl(citationLines(archive)), {
    headers: { 'Content-Type': 'application/jsonl; charset=utf-8' },
  });
};
