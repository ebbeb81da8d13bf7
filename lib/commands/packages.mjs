// @ts-check
// Plain JavaScript, because run.mjs needs it before there is anything that reads TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {'serving' | 'all'} PackageSet What the site needs to be built and served, or everything. */

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 */

/**
 * Installs the packages of a folder exactly as its lockfile names them, unless they are there already. Says what to do
 * and returns false when that fails.
 * @param {string} folder
 * @param {PackageSet} set
 */
export function installPackages(folder, set) {
  if (arePackagesCurrent(folder, set)) return true;
  const where = folder === '.' ? 'package-lock.json' : join(folder, 'package-lock.json');
  // On stderr, as `check -- --json` prints nothing but JSON on stdout.
  console.error(`■ ${where} のとおりに部品を入れています（1分ほどかかります）`);
  const began = performance.now();
  const only = set === 'all' ? '--include=dev' : '--omit=dev';
  // No package needs its install script, and so none may run a program here.
  const { status } = spawnSync('npm', ['ci', only, '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 2, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('部品を入れられませんでした。');
    console.error('  → ネットワークと、すぐ上の npm のメッセージを確かめてから、もう一度実行してください。');
    return false;
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.error(`■ ${Object.keys(readPackages(installedList(folder))).length} 個の部品を ${seconds} 秒で入れました`);
  return true;
}

/**
 * Whether `node_modules` of a folder really holds every package of a set in the version that the lockfile names. More may be
 * there: everything serves as well as what serving needs.
 * @param {string} folder
 * @param {PackageSet} set
 */
export function arePackagesCurrent(folder, set) {
  if (!existsSync(installedList(folder))) return false;
  const have = readPackages(installedList(folder));
  const want = readPackages(join(folder, 'package-lock.json'));
  return Object.entries(want).every(([path, locked]) => {
    if (path === '' || (set === 'serving' && locked.dev)) return true;
    const found = have[path];
    // npm leaves out what this machine cannot use, such as the programs of other systems.
    if (found === undefined) return Boolean(locked.optional || locked.devOptional);
    return found.version === locked.version && existsSync(join(folder, path, 'package.json'));
  });
}

/** @param {string} folder */
function installedList(folder) {
  return join(folder, 'node_modules', '.package-lock.json');
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
