/**
 * The words that make up half of any English text, most frequent first. They are real because a search, a
 * stemmer and a compressor all treat them apart; every rarer word of a made archive is made.
 */
export const FUNCTION_WORDS: readonly string[] = (
  'the of and to in a is that for it as was with be by on not he this are or his from at which but have an had they ' +
  'you were their one all we can her has there been if more when will would who so no out up into do any your what ' +
  'some other than its only could time our two may then these like over such most made after even through between ' +
  'many must before back own under where much against how still being because those both very world state every here ' +
  'power while just now never again without around however during far away something fact less war people class ' +
  'working system crisis press country party government man life year years day work another same right left end part ' +
  'also them him she my me did does should might shall upon about too well since until yet within along whole whose ' +
  'each few great long little old new good high first last next big small western whether rather already always often ' +
  'almost though although across among behind beyond despite except instead later early once perhaps quite really ' +
  'simply sometimes soon together toward towards'
).split(' ');
