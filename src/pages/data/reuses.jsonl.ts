import type { APIRoute } from 'astro';
import { jsonLines } from '../../exports/json-lines.ts';
import { reuseLines } from '../../exports/reuse-line.ts';
import { openArchive } from '../../site/open-archive.ts';

export const GET: APIRoute = async () => {
  const { archive } = await openArchive();
  return new Response(jsonLines(reuseLines(archive)), {
    headers: { 'Content-Type': 'application/jsonl; charset=utf-8' },
  });
};
