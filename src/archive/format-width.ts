/**
 * How wide words stand in Archivo 800, in em: what a headline must know to fill its line. Advances read from the
 * file; small letters are taken at their mean.
 */
const ADVANCES: Readonly<Record<string, number>> = {
  A: 0.746,
  B: 0.745,
  C: 0.752,
  D: 0.755,
  E: 0.699,
  F: 0.641,
  G: 0.815,
  H: 0.787,
  I: 0.329,
  J: 0.63,
  K: 0.77,
  L: 0.623,
  M: 0.914,
  N: 0.787,
  O: 0.81,
  P: 0.698,
  Q: 0.81,
  R: 0.75,
  S: 0.697,
  T: 0.675,
  U: 0.783,
  V: 0.729,
  W: 0.979,
  X: 0.736,
  Y: 0.732,
  Z: 0.682,
  '–': 0.5,
  '-': 0.333,
  '&': 0.816,
  ' ': 0.189,
};
const FIGURE = 0.625;
const SMALL_LETTER = 0.57;
/** The tracking of the cover. */
const TRACKING = -0.04;

export const measureHeadline = (words: string): number =>
  [...words].reduce(
    (sum, letter) => sum + TRACKING + (/\d/.test(letter) ? FIGURE : (ADVANCES[letter] ?? SMALL_LETTER)),
    0,
  );
