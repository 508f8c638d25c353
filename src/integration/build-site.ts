/** Builds a content folder into a site, for commands: returns early if the site is up to date, before Astro is imported. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { projectRoot } from '../incremental/paths.ts';
import { archive } from './integration.ts';
import { complain } from './print.ts';
import { BuildError, type BuildOptions, openBuild } from './site-build.ts';

export interface BuildResult {
  readonly ok: boolean;
  /** The folder on its host that the site is built for. */
  readonly base: string;
  /** Number of pages that were rendered, and of those that were reused from the previous build. */
  readonly rendered: number;
  readonly reused: number;
}

export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { onError = complain } = options;
  try {
    return await build(options, onError);
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    onError(error.message);
    return { ok: false, base: '/', rendered: 0, reused: 0 };
  }
}

async function build(options: BuildOptions, onError: (line: string) => void): Promise<BuildResult> {
  const opened = openBuild(options);
  try {
    if (opened.upToDate !== null) {
      const { problems, summary, base, pages } = opened.upToDate;
      problems.forEach(onError);
      opened.summarise(summary, 'up to date');
      return { ok: true, base, rendered: 0, reused: pages.length };
    }
    const site = await opened.load();
    const { address, base } = site.loaded.archive;
    // Imported only now, because that takes longer than reporting the errors of a content folder.
    const [astro, config] = await Promise.all([import('astro'), readConfig()]);
    process.env.ASTRO_TELEMETRY_DISABLED = '1';
    await astro.build({
      ...config,
      configFile: false,
      root: projectRoot(),
      logLevel: 'warn',
      site: address,
      base,
      integrations: [archive({ build: site })],
    });
    const { rendered, reused } = site.pages.result();
    return { ok: true, base, rendered, reused };
  } finally {
    await opened.close();
  }
}

/** The settings of `astro.config.ts`, imported by Node, which is quicker than having Astro load them. */
export async function readConfig(): Promise<AstroUserConfig> {
  const { href } = pathToFileURL(join(projectRoot(), 'astro.config.ts'));
  const { default: config } = (await import(href)) as { default: AstroUserConfig }; // checked by `defineConfig` there
  return config;
}
