/** A variable that `npm test` and `npm run test:browsers` set for the browser tests. */
export function requiredVariable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '')
    throw new Error(`${name} isn't set; run these tests by: npm test -- --only browser`);
  return value;
}
