/**
 * Loaded before a command: ends it as the power does, or fills its disk, at the nth time that it changes a file
 * below a folder; or gives back no file whose path ends as it says (`FAULT=unreadable:archive.yaml`). `FAULT=die:7` or `FAULT=full:7`; `FAULT_BELOW` names the folder; `FAULT_CALL` the one call that
 * counts (else all that change something do); `FAULT_COUNT` a file that gets a dot for each change.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';

const [, kind = '', at = '0'] = /^([^:]*):(.*)$/.exec(process.env.FAULT ?? '') ?? [];
const below = process.env.FAULT_BELOW ?? '/';
const { appendFileSync } = fs;
const only = process.env.FAULT_CALL ?? '';
let changes = 0;

function change(path) {
  if (typeof path !== 'string' || !resolve(path).startsWith(below)) return;
  changes++;
  if (process.env.FAULT_COUNT !== undefined) appendFileSync(process.env.FAULT_COUNT, '.');
  if (kind === 'die' && changes === Number(at)) process.kill(process.pid, 'SIGKILL');
  if (kind === 'full' && changes >= Number(at))
    throw Object.assign(new Error('ENOSPC: no space left on device'), {
      code: 'ENOSPC',
      syscall: 'write',
      path,
    });
}

for (const name of [
  'writeFileSync',
  'mkdirSync',
  'rmSync',
  'cpSync',
  'copyFileSync',
  'renameSync',
  'openSync',
  'rmdirSync',
]) {
  const real = fs[name];
  fs[name] = (...given) => {
    const writes = name !== 'openSync' || /[wa+]/.test(String(given[1] ?? 'r'));
    // Taking away needs no space.
    if (writes && (only === '' || only === name) && !(kind === 'full' && name.startsWith('rm')))
      change(name === 'renameSync' || name === 'cpSync' || name === 'copyFileSync' ? given[1] : given[0]);
    return real(...given);
  };
}
if (kind === 'unreadable') {
  const { readFileSync } = fs;
  fs.readFileSync = (path, ...given) => {
    if (typeof path === 'string' && path.endsWith(at))
      throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read', path });
    return readFileSync(path, ...given);
  };
}
syncBuiltinESMExports();
