/**
 * The Astro integration: `astro build` and `npm run build` give the same site, `astro dev` and `npm run dev` the same
 * preview. A command passes the build or the preview that it has opened; otherwise the integration opens it.
 */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cacheOf, contentFolder } from '../incremental/paths.ts';
import type { PublishStep } from '../publish/publish-step.ts';
import { openPreview, type Preview, watchContentFolder } from './dev-watch.ts';
import { print } from './print.ts';
import { openBuild, type SiteBuild } from './site-build.ts';

export interface ArchiveOptions {
  /** The steps that only a published site has; none by default. */
  readonly features?: readonly PublishStep[];
  readonly build?: SiteBuild;
  readonly preview?: Preview;
}

export function archive({ features = [], ...opened }: ArchiveOptions = {}): AstroIntegration {
  let { build, preview } = opened;
  return {
    name: 'archive',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, addWatchFile }) => {
        if (command === 'build') {
          const outDir = fileURLToPath(config.outDir);
          const content = contentFolder();
          build ??= await openBuild({ content, outDir, features, write: print, progress: false }).load();
          updateConfig({
            outDir: folderUrl(build.staging),
            cacheDir: cacheUrl(build.loaded.content, 'astro'),
          });
        }
        if (command === 'dev') {
          preview ??= await openPreview(contentFolder());
          updateConfig({ cacheDir: cacheUrl(preview.content, 'astro-dev') });
          // `site` and `base` are read from it.
          if (opened.preview === undefined) addWatchFile(join(preview.content, 'archive.yaml'));
        }
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        if (preview !== undefined) watchContentFolder(preview, server, refreshContent);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        // The bundler runs in threads of its own from here to the first page, so this process has time.
        build?.pages.prehash();
        setPrerenderer((astro) => build?.pages.prerenderer(astro) ?? astro);
      },
      'astro:build:done': () => build?.finish(),
    },
  };
}

const folderUrl = (folder: string): URL => pathToFileURL(join(folder, '/'));
const cacheUrl = (content: string, name: string): URL => folderUrl(join(cacheOf(content), name));
