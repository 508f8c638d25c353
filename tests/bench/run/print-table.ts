/** The table of the bench: this run, the last recorded one, goals and peers, and the ratio to Hugo in the same minutes. */
import { formatNumber } from '../../../src/archive/format/counts.ts';
import {
  BASELINES,
  FULL_SIZE,
  MEMORY_GOAL,
  type Measurement,
  type Measurements,
  type RowName,
} from './figures.ts';
import { row } from './table-row.ts';

const ROWS = Object.keys(BASELINES) as RowName[]; // its keys are the names

export function printTable(now: Measurements, recorded: Measurements | null): string[] {
  const isFull = now.issues === FULL_SIZE.issues && now.words === FULL_SIZE.words;
  const last =
    recorded !== null && recorded.issues === now.issues && recorded.words === now.words ? recorded : null;
  const head = [
    '',
    'seconds',
    'CPU s',
    'memory',
    'recorded',
    'goal',
    'peers',
    'to Hugo',
    'to Hugo + Pagefind',
  ];
  const lines = ROWS.flatMap((name) => {
    const figure = now.rows[name];
    if (figure === undefined) return [];
    const held = BASELINES[name];
    return [
      [
        name,
        seconds(figure.seconds),
        seconds(figure.cpu),
        gigabytes(figure.peak),
        seconds(last?.rows[name]?.seconds ?? null),
        isFull ? String(held.goal) : '',
        isFull ? held.peers : '',
        ratio(figure, [now.hugo]),
        ratio(figure, [now.hugo, now.pagefind]),
      ],
    ];
  });
  const peers = (['hugo', 'pagefind'] as const).flatMap((peer) => {
    const figure = now[peer];
    const name = peer === 'hugo' ? 'Hugo, pages only' : 'Pagefind over them';
    return figure === null
      ? []
      : [
          [
            name,
            seconds(figure.seconds),
            seconds(figure.cpu),
            gigabytes(figure.peak),
            seconds(last?.[peer]?.seconds ?? null),
            '',
            '',
            '',
            '',
          ],
        ];
  });
  const peak = Math.max(...Object.values(now.rows).map((figure) => figure?.peak ?? 0));
  return [
    `${now.issues} issues of ${now.words} words, ${now.day}, ${now.machine}`,
    '',
    row(head),
    `|${head.map((_, index) => (index === 0 || index === 6 ? '---' : '---:')).join('|')}|`,
    ...[...lines, ...peers].map(row),
    '',
    `Largest process ${gigabytes(peak)}${isFull ? ` (goal ${gigabytes(MEMORY_GOAL)})` : ''}; ${formatNumber(now.files)} files, ${formatNumber(now.bytes)} bytes.`,
  ];
}

/** Of processor time where both are known, since other work on the machine stretches the rest. */
function ratio({ cpu, seconds: own }: Measurement, peers: readonly (Measurement | null)[]): string {
  if (peers.some((peer) => peer === null)) return '';
  const known = peers.flatMap((peer) => peer ?? []);
  const theirs = known.reduce(
    (sum, peer) => sum + (cpu === null || peer.cpu === null ? peer.seconds : peer.cpu),
    0,
  );
  const ours = cpu === null || known.some((peer) => peer.cpu === null) ? own : cpu;
  return (ours / theirs).toFixed(2);
}

const seconds = (value: number | null): string => (value === null ? '' : value.toFixed(value < 10 ? 2 : 1));
const gigabytes = (bytes: number | null): string =>
  bytes === null || bytes === 0 ? '' : `${(bytes / 1e9).toFixed(2)} GB`;
