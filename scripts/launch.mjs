/**
 * What npm starts: `node scripts/launch.mjs <script.ts> [arguments]`.
 *
 * On a fresh clone nothing is there yet, neither packages nor a Node that reads TypeScript. So this file and
 * the folder `launch/` are plain JavaScript that Node 20 understands, and import nothing but Node itself. They
 * bring what is missing and hand over. Standard output belongs to the script: all we say goes to stderr.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringPackages } from './launch/bring-packages.mjs';
import { chooseNode } from './launch/choose-node.mjs';
import { environment } from './launch/environment.mjs';
import { machine } from './launch/machine.mjs';
import { projectNode } from './launch/project-node.mjs';
import { refuseNode } from './launch/refuse-node.mjs';
import { endLike, run } from './launch/run.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script, ...rest] = process.argv.slice(2);

if (script === undefined) stop(2, 'launch: no script named; write: node scripts/launch.mjs scripts/build.ts');

const here = machine();
const refusal = refuseNode(here);
if (refusal !== null) stop(1, refusal);

const brought = await bringPackages(root, say).catch((error) => ({
  kind: /** @type {const} */ ('failed'),
  line: `The packages could not be installed: ${error.message}`,
}));
if (brought.kind === 'failed') stop(1, brought.line);
if (brought.kind === 'ended') {
  endLike(brought.end);
} else {
  const node = chooseNode(here, projectNode(root, here));
  if (node.kind === 'wrong') stop(1, node.line);
  endLike(
    await run(node.path, [...node.flags, script, ...rest], { env: environment(process.env, node.path) }),
  );
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function stop(code, line) {
  say(line);
  process.exit(code);
}
