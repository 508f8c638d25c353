/** What `verify` and `publish` say of a verified site, a line a finding, and whether it holds. */
import { formatNumber } from '../../src/archive/format-count.ts';
import type { Verified } from './verify-site.ts';

const WORDS = {
  missing: 'missing',
  changed: 'changed',
  extra: 'not in the manifest',
  unreadable: 'unreadable in the manifest',
} as const;

export function reportVerification(
  { files, bytes, findings }: Verified,
  write: (line: string) => void,
  complain: (line: string) => void,
): boolean {
  for (const { kind, path } of findings) complain(`${WORDS[kind]}: ${path}`);
  if (findings.length === 0)
    write(`${'verified'.padEnd(12)}${formatNumber(files)} files, ${formatNumber(bytes)} bytes`);
  else
    complain(
      `verify: ${formatNumber(findings.length)} of ${formatNumber(files)} files don't agree with the manifest; publish the site again, or copy it again from where it is whole`,
    );
  return findings.length === 0;
}
