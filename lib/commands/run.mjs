// @ts-check
// Every npm script starts here. This file needs nothing but Node, and installs the packages that the command needs.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installPackages } from './packages.mjs';

const oldestNode = [20, 9];
// These work with what serving needs; all others also need the tools of developers.
const servingCommands = ['start', 'new', 'schema'];
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [command = ''] = process.argv.splice(2, 1);

process.chdir(root);
checkNode();
if (!installPackages('.', servingCommands.includes(command) ? 'serving' : 'all')) process.exit(1);
process.env.NEXT_TELEMETRY_DISABLED = '1';
// React and Next choose their form by it when they are loaded.
if (command === 'dev') process.env.NODE_ENV = 'development';
endWithNpm();
// The command runs in this process, so that a signal reaches it directly.
await import('tsx');
await import(pathToFileURL(join(root, 'lib', 'commands', `${command}.ts`)).href);

// npm passes a signal to the shell that started this process. Most shells end without passing it on.
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 300).unref();
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > (oldestNode[0] ?? 0) || (major === oldestNode[0] && minor >= (oldestNode[1] ?? 0))) return;
  fail(
    `Node.js ${process.versions.node} では動きません。`,
    `Node.js ${oldestNode.join('.')} 以上を入れてください（https://nodejs.org/）。`,
  );
}

/**
 * @param {string} found
 * @param {string} fix
 * @returns {never}
 */
function fail(found, fix) {
  console.error(`${found}\n  → ${fix}`);
  process.exit(1);
}
