/** How often a test that draws its cases runs: few times in `npm test`, many in `npm run test:long`. */
export const isLong = process.env.TEST_LONG === '1';

export const runs = (short: number, long: number): number => (isLong ? long : short);
