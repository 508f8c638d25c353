/** A slow network in a page, and what comes over it. */
import type { CDPSession } from 'playwright-core';

/** A slow telephone: 1.6 Mbit/s down, 150 ms there and back. */
export const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};

export interface Traffic {
  readonly requests: number;
  /** As sent, with headers. */
  readonly bytes: number;
  /** Of these the bytes of the search: scripts, index, texts, lists. Page, style and faces are the rest. */
  readonly searchBytes: number;
}

const OF_SEARCH = /\.js$|\/pagefind\/|\/search\/.+\.json$/;

/** Throttles the network of a page and counts; each call gives what came since the last. */
export async function throttle(session: CDPSession): Promise<() => Traffic> {
  const urls = new Map<string, string>();
  let sums = { requests: 0, bytes: 0, searchBytes: 0 };
  session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { pathname } = new URL(urls.get(requestId) ?? 'data:');
    sums = {
      requests: sums.requests + 1,
      bytes: sums.bytes + encodedDataLength,
      searchBytes: sums.searchBytes + (OF_SEARCH.test(pathname) ? encodedDataLength : 0),
    };
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  return () => {
    const counted = sums;
    sums = { requests: 0, bytes: 0, searchBytes: 0 };
    return counted;
  };
}
