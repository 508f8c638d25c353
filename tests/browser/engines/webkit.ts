/** WebKitGTK's MiniBrowser, driven by WebKitWebDriver, on a display of its own (Xvfb). */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { ENGINE_TIMEOUT, type Engine, expressionOf } from './engine.ts';
import { startSession } from './webdriver.ts';

export async function openWebKit(driverPath: string): Promise<Engine> {
  const started: ChildProcess[] = [];
  const kill = (): void => {
    for (const child of started.toReversed()) child.kill();
  };
  process.once('exit', kill);
  try {
    const display = await startDisplay(started);
    const port = await freePort();
    const driver = spawn(driverPath, [`--port=${port}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11' },
    });
    started.push(driver);
    await once(driver, 'spawn');
    const session = await startSession(`http://127.0.0.1:${port}`);
    return {
      name: 'webkit',
      version: session.version,
      open: session.open,
      evaluate: async <Argument, Result>(run: (argument: Argument) => Result, argument: Argument) =>
        (await session.evaluate(expressionOf(run, argument))) as Result,
      async close() {
        // Ends the MiniBrowser, which would outlive its driver.
        await session.end().finally(kill);
      },
    };
  } catch (error) {
    kill();
    throw error;
  }
}

/** Starts a virtual display, and gives its name, `:7`: Xvfb picks a free number and writes it to file descriptor 3. */
async function startDisplay(started: ChildProcess[]): Promise<string> {
  const display = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  started.push(display);
  await once(display, 'spawn');
  const [number] = await once(display.stdio[3] as Readable, 'data', {
    signal: AbortSignal.timeout(ENGINE_TIMEOUT),
  });
  return `:${String(number).trim()}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
