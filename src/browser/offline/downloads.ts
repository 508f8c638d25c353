/** Puts a list of files into the browser's keeping, or takes them out of it. The worker serves them. */
import type { OfflineList } from '../../publish/offline.ts';

const KEPT = 'kept ';
/** Requests at a time: polite to the host, and fast enough. */
const AT_ONCE = 4;

export const offlineStorage = {
  async names(): Promise<string[]> {
    return (await caches.keys()).flatMap((name) => (name.startsWith(KEPT) ? [name.slice(KEPT.length)] : []));
  },

  /** Fetches every file of a choice. Throws where one fails, and then keeps nothing of it. */
  async keep(base: string, name: string, onProgress: (done: number, of: number) => void): Promise<void> {
    const response = await fetch(`${base}offline/lists/${name}.json`, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`the list responds with ${response.status}`);
    const { files } = (await response.json()) as OfflineList;
    const cache = await caches.open(KEPT + name);
    const queue = [...files];
    let bytes = 0;
    const all = files.reduce((sum, [, , size]) => sum + size, 0);
    const work = async (): Promise<void> => {
      for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
        const [address, , size] = file;
        const got = await fetch(address, { cache: 'no-cache' });
        if (!got.ok) throw new Error(`${address} responds with ${got.status}`);
        await cache.put(address, got);
        bytes += size;
        onProgress(bytes, all);
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    } catch (error) {
      queue.length = 0;
      await caches.delete(KEPT + name);
      throw error;
    }
    const state = JSON.stringify(files.map(([address, hash]) => [address, hash]));
    await cache.put(`${base}offline/kept-state`, new Response(state));
    await navigator.serviceWorker.register(trustedWorkerUrl(base), {
      scope: base,
      updateViaCache: 'none',
    });
  },

  /** With the last choice the worker goes too. */
  async drop(base: string, name: string): Promise<void> {
    await caches.delete(KEPT + name);
    if ((await offlineStorage.names()).length > 0) return;
    const worker = await navigator.serviceWorker.getRegistration(base);
    await worker?.unregister();
  },
};

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

function trustedWorkerUrl(base: string): string {
  const address = `${base}service-worker.js`;
  const { trustedTypes } = window as { trustedTypes?: Factory }; // not in every browser, nor in TypeScript's list
  if (trustedTypes === undefined) return address;
  maker ??= trustedTypes.createPolicy('archive', {
    createScriptURL(url) {
      if (url !== address) throw new TypeError(`${url} is no script of this site`);
      return url;
    },
  });
  return maker.createScriptURL(address);
}
