// @ts-check
// Every npm script starts here. This file needs nothing but Node, and installs the packages that the command needs.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installPackages } from './packages.mjs';
import { writeServingProgram } from './serving-program.mjs';

const oldestNode = [20, 9];
// These work with what serving needs; all others also need the tools of developers.
const servingCommands = ['start', 'build', 'data', 'licences', 'weaknesses', 'new', 'schema'];
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
const program = command === 'start' ? await writeServingProgram(root) : undefined;
if (program === undefined) await import('tsx');
await import(program ?? pathToFileURL(join(root, 'lib', 'commands', `${command}.ts`)).href);

// npm passes a signal to the shell that started this process. Most shells end without passing it on, and a killed npm
// leaves the shell behind. A shell that replaces itself by this process leaves npm as the parent.
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const npm = isShell(parent) ? parentOf(parent) : undefined;
  const watch = setInterval(() => {
    if (process.ppid === parent && (npm === undefined || parentOf(parent) === npm)) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 300).unref();
}

/** @param {number} pid */
function isShell(pid) {
  return /^(?:ba|da|z|k|a)?sh$|^busybox$/.test(statusOf(pid).name ?? '');
}

/** @param {number} pid */
function parentOf(pid) {
  return statusOf(pid).parent;
}

/**
 * The name and the parent of a process, where the system tells them in files (Linux).
 * @param {number} pid
 * @returns {{ name?: string | undefined, parent?: string | undefined }}
 */
function statusOf(pid) {
  try {
    const [, name, parent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return { name, parent };
  } catch {
    return {};
  }
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
