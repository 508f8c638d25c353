/** Runs nginx or Caddy with the configuration that the manual gives, word for word but for name, port and folder. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from '../free-port.ts';

export type ServerName = 'nginx' | 'caddy';

export interface RunningServer {
  /** `http://127.0.0.1:4321`. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** The version of a server on this machine, or null where it isn't installed. */
export function versionOf(name: ServerName): string | null {
  const { error, stdout, stderr } = spawnSync(name, name === 'nginx' ? ['-v'] : ['version'], {
    encoding: 'utf8',
  });
  return error === undefined ? (/\d+\.\d+\.\d+/.exec(stdout + stderr)?.[0] ?? 'of unknown version') : null;
}

/** The configuration in the manual. */
export function configurationOf(name: ServerName): string {
  const manual = readFileSync(resolve(import.meta.dirname, '../../src/docs/hosting.md'), 'utf8');
  const block = new RegExp(`^\`\`\`${name}\\n(.*?)^\`\`\`$`, 'ms').exec(manual)?.[1];
  if (block === undefined) throw new Error(`the manual has no configuration of ${name}`);
  return block;
}

/** Serves `root`, the folder that the manual calls /srv/www. `room` takes what the server writes. */
export async function runServer(name: ServerName, root: string, room: string): Promise<RunningServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const given = configurationOf(name).replaceAll('/srv/www', root);
  mkdirSync(room, { recursive: true });
  const file = join(room, `${name}.conf`);
  writeFileSync(file, name === 'nginx' ? nginxFile(given, port, room) : caddyFile(given, port));
  const args =
    name === 'nginx' ? ['-c', file, '-p', room] : ['run', '--config', file, '--adapter', 'caddyfile'];
  const env = { ...process.env, HOME: room, XDG_CONFIG_HOME: room, XDG_DATA_HOME: room };
  const server = spawn(name, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  let said = '';
  server.stderr.on('data', (words) => {
    said += String(words);
  });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  for (;;) {
    try {
      await fetch(origin);
      break;
    } catch {
      if (server.exitCode !== null) throw new Error(`${name} doesn't answer: ${said}`);
      await new Promise((again) => setTimeout(again, 50));
    }
  }
  return {
    origin,
    async stop() {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

const nginxFile = (server: string, port: number, room: string): string => `
user root;
daemon off;
worker_processes 1;
pid ${room}/nginx.pid;
error_log stderr error;
events {}
http {
    access_log off;
    client_body_temp_path ${room}/body;
    proxy_temp_path ${room}/proxy;
    fastcgi_temp_path ${room}/fastcgi;
    uwsgi_temp_path ${room}/uwsgi;
    scgi_temp_path ${room}/scgi;
${server.replace('listen 80;', `listen 127.0.0.1:${port};`)}
}
`;

const caddyFile = (site: string, port: number): string =>
  `{\n\tadmin off\n\tauto_https off\n}\n${site.replace('example.org {', `http://127.0.0.1:${port} {`)}`;
