import type { APIRoute } from 'astro';
import { jsonLines } from '../../exports/json-lines.ts';
import { quotationLines } from '../../exports/quotation-line.ts';
import { openArchive } from '../../site/open-archive.ts';

export const GET: APIRoute = async () => {
  const { archive } = await openArchive();
  return new Response(jsonLines(quotationLines(archive)), {
    headers: { 'Content-Type': 'application/jsonl; charset=utf-8' },
  });
};
