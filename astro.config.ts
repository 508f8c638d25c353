/**
 * Astro's settings. The address of the site comes from the `archive.yaml` of the content folder, which is `content/` or
 * `ARCHIVE_CONTENT`; the integration `archive()` loads the rest of that folder, for `npx astro build` and `npx astro dev`.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { contentFolder } from './src/incremental/paths.ts';
import { archive } from './src/integration/integration.ts';
import { readSiteAddress } from './src/load/site-address.ts';

/** Scripts are named after their component, so that a list of the site's files can be read. */
const scriptName = ({ name, facadeModuleId }: { name: string; facadeModuleId: string | null }): string => {
  const component = /([^/]+)\.astro\?/.exec(facadeModuleId ?? '')?.[1] ?? name;
  return `_astro/${component.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}.[hash].js`;
};

/**
 * Matches the built site, the previous site and the staging directories. Astro excludes only the first from the
 * preview server's watcher, which would otherwise watch thousands of files that no page is made from.
 */
const isBuildOutput = (path: string): boolean =>
  /^(?:dist|\.dist-[^/\\]*)(?:[/\\]|$)/.test(relative(fileURLToPath(new URL('.', import.meta.url)), path));

const { site, base } = readSiteAddress(contentFolder());

export default defineConfig({
  ...(site !== undefined && { site }),
  base,
  integrations: [archive()],
  trailingSlash: 'always', // one address a page, with any host
  compressHTML: true, // not 'jsx', which joins words across line ends
  build: {
    format: 'directory', // a page is a folder with an index.html, which every host serves
    inlineStylesheets: 'never', // the content security policy allows no inline style
    assets: '_astro',
    concurrency: 4, // halves the time of writing thousands of pages
  },
  devToolbar: { enabled: false }, // nothing but ours on a page
  scopedStyleStrategy: 'where', // scoped styles weigh nothing, so that layers decide
  vite: {
    cacheDir: 'node_modules/.cache/archive/vite',
    server: { watch: { ignored: [isBuildOutput] } },
    build: {
      assetsInlineLimit: 0, // nor inline scripts
      cssCodeSplit: false, // one style sheet, fetched once
      // The first versions with light-dark() and :has(), which the site needs. Without a target the minifier merges
      // text-decoration longhands into a shorthand that WebKit rejects, and adds no -webkit-user-select.
      cssTarget: ['chrome123', 'firefox121', 'safari17.5', 'ios17.5'],
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { entryFileNames: scriptName, chunkFileNames: '_astro/[name].[hash].js' },
          },
        },
      },
    },
  },
});
