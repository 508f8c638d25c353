/** What `verify` and `publish` say of a verified site, a line a finding, and whether it holds. */
import type { Verified } from './verify-site.ts';

const WORDS = {
  missing: 'missing',
  changed: 'changed',
  extra: 'not in the manifest',
  unreadable: 'unreadable in the manifest',
} as const;

const whole = new Intl.NumberFormat('en-GB');

export function reportSite(
  { files, bytes, findings }: Verified,
  write: (line: string) => void,
  complain: (line: string) => void,
): boolean {
  for (const { kind, path } of findings) complain(`${WORDS[kind]}: ${path}`);
  if (findings.length === 0)
    write(`${'verified'.padEnd(12)}${whole.format(files)} files, ${whole.format(bytes)} bytes`);
  else
    complain(
      `verify: ${whole.format(findings.length)} of ${whole.format(files)} files don't agree with the manifest; publish the site again, or copy it again from where it is whole`,
    );
  return findings.length === 0;
}
