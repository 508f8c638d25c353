/**
 * The one address that the page may run as a script of its own choosing: that of our service worker. The site's
 * policy (`trusted-types archive`) lets this maker alone make such addresses, and it makes no other.
 */
interface Maker {
  createScriptURL(address: string): string;
}
interface Factory {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): Maker;
}

let maker: Maker | null = null;

export function trustedWorkerUrl(base: string): string {
  const address = `${base}service-worker.js`;
  const { trustedTypes } = window as { trustedTypes?: Factory }; // not in every browser, nor in TypeScript's list
  if (trustedTypes === undefined) return address;
  maker ??= trustedTypes.createPolicy('archive', {
    createScriptURL(asked) {
      if (asked !== address) throw new TypeError(`${asked} is no script of this site`);
      return asked;
    },
  });
  return maker.createScriptURL(address);
}
