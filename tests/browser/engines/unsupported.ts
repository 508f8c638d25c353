/** Declarations that an engine rejects and the pages can do without there, each with its reason. */
import type { EngineName } from '../../run/engines.ts';

export interface Unsupported {
  readonly property: string;
  readonly value: RegExp;
  readonly engines: readonly EngineName[];
  readonly reason: string;
}

export const UNSUPPORTED: readonly Unsupported[] = [
  {
    property: 'text-size-adjust',
    value: /^100%$/,
    engines: ['firefox', 'webkit'],
    reason:
      'Stops phones from enlarging text. Safari on iOS and Firefox on Android know it; desktop builds enlarge nothing.',
  },
  {
    property: 'hanging-punctuation',
    value: /^first allow-end$/,
    engines: ['chromium', 'firefox'],
    reason: 'Only WebKit hangs quotation marks in the margin. Elsewhere they are set inside the line.',
  },
  {
    property: 'text-wrap',
    value: /^pretty$/,
    engines: ['firefox'],
    reason: 'Avoids a last line of one word. Firefox breaks lines as it always does.',
  },
  {
    property: 'orphans',
    value: /^\d$/,
    engines: ['firefox'],
    reason: 'Print only: Firefox may leave one line of a paragraph on a sheet.',
  },
  {
    property: 'widows',
    value: /^\d$/,
    engines: ['firefox'],
    reason: 'Print only: Firefox may leave one line of a paragraph on a sheet.',
  },
  {
    property: 'hyphenate-limit-chars',
    value: /^\d \d \d$/,
    engines: ['webkit'],
    reason: 'WebKit hyphenates too, but with its own limits for the length of a word and of its parts.',
  },
  {
    property: 'forced-color-adjust',
    value: /^none$/,
    engines: ['webkit'],
    reason: 'WebKit has no forced colours mode that it could exempt an element from.',
  },
];
