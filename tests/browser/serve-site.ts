/** Serves the built site that the environment names (`TEST_SITE`), until the test file ends; gives its origin. */
import { after } from 'node:test';
import { type Served, serveFolder } from '../../scripts/serve/serve-folder.ts';
import { requiredVariable } from './required-variable.ts';

export async function serveSite(base: string): Promise<string> {
  const served: Served = await serveFolder({ dir: requiredVariable('TEST_SITE'), base, port: 0 });
  after(() => served.close());
  return new URL(served.url).origin;
}
