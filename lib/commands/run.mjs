// @ts-check
// What every npm script starts: it needs nothing but Node, and sees to it that the packages are there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const oldestNode = [20, 9];
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [command = ''] = process.argv.splice(2, 1);

process.chdir(root);
checkNode();
if (!arePackagesCurrent()) installPackages();
process.env.NEXT_TELEMETRY_DISABLED = '1';
endWithNpm();
// In this very process: between a signal and what it must end stands nobody who could die alone.
await import('tsx');
await import(pathToFileURL(join(root, 'lib', 'commands', `${command}.ts`)).href);

// npm passes a signal to the shell that it started us with, and most shells end without a word to us.
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

/** Whether `node_modules` holds just the versions that the lockfile names. */
function arePackagesCurrent() {
  const installed = join('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const have = readPackages(installed);
  const want = readPackages('package-lock.json');
  return Object.entries(want).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || have[path]?.version === version || (have[path] === undefined && (optional || devOptional)),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

function installPackages() {
  console.log('■ package-lock.json のとおりに部品を入れています（1分ほどかかります）');
  const isWindows = process.platform === 'win32';
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: isWindows,
  });
  if (status !== 0)
    fail(
      '部品を入れられませんでした。',
      'ネットワークと、すぐ上の npm のメッセージを確かめてから、もう一度実行してください。',
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
