/**
 * `_headers`, as static hosts read it (Netlify, Cloudflare Pages): what a page can't say of itself, and its policy
 * once more, for what is no page.
 */
import { contentPolicy } from '../archive/content-policy.ts';

export const HEADERS: readonly (readonly [string, string])[] = [
  // One header is for all addresses: every page but that of the search takes WebAssembly away again by its own policy.
  ['Content-Security-Policy', `${contentPolicy({ webAssembly: true })}; frame-ancestors 'none'`],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  [
    'Permissions-Policy',
    [
      'accelerometer',
      'camera',
      'display-capture',
      'geolocation',
      'gyroscope',
      'microphone',
      'midi',
      'payment',
      'usb',
    ]
      .concat('browsing-topics', 'interest-cohort')
      .map((feature) => `${feature}=()`)
      .join(', '),
  ],
];

export const headerFile = (base: string): string =>
  [`${base}*`, ...HEADERS.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');

/**
 * `_redirects`, as static hosts read it (Netlify, Cloudflare Pages): one address, where it leads, and 301, which
 * keeps the paragraph of the address. Each of them is a page too, for hosts that know nothing of this file.
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
