/** Opens the engine that the environment names: `TEST_ENGINE` (Chromium where unset), its program in `BROWSER_PATH`. */
import { after } from 'node:test';
import { ENGINE_NAMES, type EngineName } from '../../run/engines.ts';
import { requiredVariable } from '../required-variable.ts';
import { openChromium } from './chromium.ts';
import type { Engine } from './engine.ts';
import { openFirefox } from './firefox.ts';
import { openWebKit } from './webkit.ts';

const OPEN: Readonly<Record<EngineName, (path: string) => Promise<Engine>>> = {
  chromium: openChromium,
  firefox: openFirefox,
  webkit: openWebKit,
};

/** The engine closes with the test file, at whose top level this is awaited. */
export async function openEngine(): Promise<Engine> {
  const wanted = process.env.TEST_ENGINE ?? 'chromium';
  const name = ENGINE_NAMES.find((known) => known === wanted);
  if (name === undefined) throw new Error(`TEST_ENGINE is ${wanted}; it must be ${ENGINE_NAMES.join(', ')}`);
  const engine = await OPEN[name](requiredVariable('BROWSER_PATH'));
  after(() => engine.close());
  return engine;
}
