import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { CommandError, printLine, printStep } from './console.ts';
import { runProgram } from './run-program.ts';

/** A Chromium and the arguments it needs on this machine. */
export interface Browser {
  readonly path: string;
  readonly args: readonly string[];
}

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const isRoot = process.getuid?.() === 0;

/** The Chromium of this machine: `CHROMIUM_PATH`, the system's, or Playwright's. */
export function findBrowser(): Browser | undefined {
  const places = [process.env.CHROMIUM_PATH ?? '', ...usualPlaces, chromium.executablePath()];
  const path = places.find((place) => place !== '' && existsSync(place));
  if (path === undefined) return undefined;
  return {
    path,
    args: [
      // Chromium's sandbox refuses to run as root, the usual user in a container.
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  };
}

/** The Chromium of this machine; installs one when there is none and this process may. */
export async function ensureBrowser(): Promise<Browser> {
  const found = findBrowser() ?? (await installBrowser());
  await ensureJapaneseFont();
  return found;
}

async function installBrowser(): Promise<Browser> {
  printStep('ブラウザー（Chromium）がないので入れています（1〜2分かかります）');
  const attempts: readonly (readonly [string, readonly string[]])[] = [
    ...(canUseApt() ? [['apt-get', aptInstall('chromium', 'fonts-noto-cjk')] as const] : []),
    ['node', ['node_modules/@playwright/test/cli.js', 'install', 'chromium']],
  ];
  for (const [program, args] of attempts) {
    if (program === 'apt-get') await runProgram('apt-get', ['update', '-qq']);
    const { code, output } = await runProgram(program, args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    const browser = findBrowser();
    if (code === 0 && browser !== undefined) return browser;
    printLine(output.trim().split('\n').slice(-3).join('\n'));
  }
  throw new CommandError(
    'Chromium が見つからず、入れることもできませんでした。',
    'Chromium か Chrome を入れるか、その場所を CHROMIUM_PATH=/path/to/chromium で教えてください。',
  );
}

// Without a Japanese font every kanji is an empty box and all measurements of pages are wrong.
async function ensureJapaneseFont(): Promise<void> {
  const { code, output } = await runProgram('fc-list', [':lang=ja']);
  if (code !== 0 || output.trim() !== '') return;
  if (canUseApt()) {
    printStep('日本語のフォントがないので入れています');
    await runProgram('apt-get', ['update', '-qq']);
    const installed = await runProgram('apt-get', aptInstall('fonts-noto-cjk'));
    if (installed.code === 0) return;
  }
  throw new CommandError(
    '日本語のフォントがありません。',
    'Noto Sans CJK などの日本語フォント（Debian なら fonts-noto-cjk）を入れてください。',
  );
}

function canUseApt(): boolean {
  return isRoot && existsSync('/usr/bin/apt-get');
}

function aptInstall(...packages: string[]): string[] {
  return ['install', '-y', '-qq', '--no-install-recommends', ...packages];
}
