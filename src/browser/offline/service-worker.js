/**
 * Serves what a reader has chosen to keep, and only where the network has nothing to say: a page is always asked for
 * first, so that no kept page is ever shown over a newer one. `npm run publish` puts BASE and
 * VERSION before it: a new version of the site is a new worker, which brings what is kept up to date.
 *
 * It is registered only when a reader keeps something, and takes itself away with the last of it.
 */

const KEPT = 'kept ';
const STATE = `${BASE}offline/kept-state`;
/** Files whose name changes with their bytes. */
const NAMED_BY_HASH = `${BASE}_astro/`;

addEventListener('install', (event) => {
  event.waitUntil(skipWaiting());
});

addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([clients.claim(), bringUpToDate()]));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(BASE)) return;
  event.respondWith(answer(request, url));
});

async function answer(request, url) {
  const kept = () => caches.match(url.pathname, { ignoreVary: true });
  if (url.pathname.startsWith(NAMED_BY_HASH)) return (await kept()) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const found = await kept();
    if (found !== undefined) return found;
    if (request.mode !== 'navigate') throw error;
    return notKept();
  }
}

/** What a reader without the network sees of a page that isn't kept. */
async function notKept() {
  const page = await caches.match(`${BASE}offline/`, { ignoreVary: true });
  if (page === undefined) return Response.error();
  return new Response(page.body, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** Fetches what has changed of everything that is kept, and drops what is gone. Without the network all stays. */
async function bringUpToDate() {
  for (const name of await caches.keys()) {
    if (!name.startsWith(KEPT)) continue;
    const list = await fetch(`${BASE}offline/lists/${name.slice(KEPT.length)}.json`, {
      cache: 'no-cache',
    }).catch(() => null);
    if (list === null) return;
    if (list.status === 404) await caches.delete(name);
    if (!list.ok) continue;
    const { files } = await list.json();
    await update(await caches.open(name), files);
  }
}

async function update(cache, files) {
  const known = await cache.match(STATE);
  const before = new Map(known === undefined ? [] : await known.json());
  for (const [address, hash] of files) {
    if (before.get(address) === hash) continue;
    const response = await fetch(address, { cache: 'no-cache' }).catch(() => null);
    if (response?.ok !== true) continue;
    await cache.put(address, response);
    before.set(address, hash);
  }
  const now = new Set(files.map(([address]) => address));
  for (const address of before.keys()) {
    if (now.has(address)) continue;
    await cache.delete(address);
    before.delete(address);
  }
  await cache.put(STATE, new Response(JSON.stringify([...before])));
}
