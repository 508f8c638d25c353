/** The few commands of W3C WebDriver that the tests need, over HTTP. */
import { ENGINE_TIMEOUT } from './engine.ts';

export interface WebDriverSession {
  readonly version: string;
  readonly open: (url: string) => Promise<void>;
  /** Evaluates a JavaScript expression in the page. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly end: () => Promise<void>;
}

/** `origin` is the driver's address. Waits until the driver listens. */
export async function startSession(origin: string): Promise<WebDriverSession> {
  await waitForDriver(origin);
  const started = await send(origin, 'POST', '/session', { capabilities: {} });
  const { sessionId, capabilities } = started as {
    sessionId: string;
    capabilities: { browserVersion: string };
  };
  const session = `/session/${sessionId}`;
  return {
    version: capabilities.browserVersion,
    async open(url) {
      await send(origin, 'POST', `${session}/url`, { url });
    },
    evaluate: (expression) =>
      send(origin, 'POST', `${session}/execute/sync`, { script: `return ${expression}`, args: [] }),
    async end() {
      await send(origin, 'DELETE', session);
    },
  };
}

async function waitForDriver(origin: string): Promise<void> {
  const deadline = Date.now() + ENGINE_TIMEOUT;
  for (;;) {
    try {
      await send(origin, 'GET', '/status');
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Gives the value of the response; throws the driver's own message where the command failed. */
async function send(origin: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(origin + path, {
    method,
    signal: AbortSignal.timeout(ENGINE_TIMEOUT),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) {
    const { error, message } = value as { error?: string; message?: string };
    throw new Error(`WebDriver ${method} ${path}: ${error ?? response.status} ${message ?? ''}`);
  }
  return value;
}
