/**
 * The content security policy of a page, said once: pages carry it as a meta element, `_headers` as a header.
 * Nothing is loaded but from the site itself, and nothing inline runs. `webAssembly` is for the search page, where
 * Pagefind runs.
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
    // No script makes a script, or HTML, of words; the one policy admits the address of our service worker.
    "require-trusted-types-for 'script'",
    'trusted-types archive',
  ].join('; ');
}
