/**
 * `_headers`, as static hosts read it (Netlify, Cloudflare Pages): what a page can't say of itself, and its policy
 * once more, for what is no page. Hosts add up all rules that fit an address, so each address fits one rule with
 * a policy: a second one could only narrow the first, and would forbid the search its WebAssembly.
 */
import { contentPolicy } from '../archive/content-policy.ts';

/** Folders whose files search runs. */
const SEARCH = new Set(['search', 'pagefind']);

export const HEADERS: readonly (readonly [string, string])[] = [
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

/** `names` are the files and folders at the site's root, folders with a slash at their end. */
export function headerFile(names: readonly string[], base: string): string {
  const rules = [
    rule(`${base}*`, HEADERS),
    ...['', ...names].map((name) => {
      const isSearch = SEARCH.has(name.replace(/\/$/, ''));
      return rule(`${base}${name}${name.endsWith('/') ? '*' : ''}`, [
        ['Content-Security-Policy', `${contentPolicy(isSearch)}; frame-ancestors 'none'`],
      ]);
    }),
  ];
  return rules.join('\n');
}

const rule = (path: string, headers: readonly (readonly [string, string])[]): string =>
  `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
