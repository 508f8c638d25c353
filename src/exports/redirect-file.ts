/**
 * `_redirects`, as static hosts read it (Netlify, Cloudflare Pages): one address, where it leads, and 301, which
 * keeps the paragraph that was asked for. Each of them is a page too, for hosts that know nothing of this file.
 */
export function redirectFile(
  redirects: readonly { readonly from: string; readonly to: string }[],
  base: string,
): string {
  return redirects
    .map(({ from, to }) => `${base}${from}/ ${to} 301\n`)
    .sort()
    .join('');
}
