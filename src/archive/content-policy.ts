/**
 * The content security policy of all pages, for their meta element and for `_headers`: only the site's own files are
 * loaded, and nothing inline runs. `webAssembly` is for Pagefind on the search page.
 */
export function contentPolicy({ webAssembly }: { readonly webAssembly: boolean }): string {
  return [
    "default-src 'none'",
    `script-src 'self'${webAssembly ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    // No script turns strings into scripts or HTML; the one policy permits the URL of our service worker.
    "require-trusted-types-for 'script'",
    'trusted-types archive',
  ].join('; ');
}
