import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, findBrowser } from '#lib/commands/browser.ts';
import { buildSite } from '#lib/commands/build-site.ts';
import { CommandError, printStep } from '#lib/commands/console.ts';
import { runProgram } from '#lib/commands/run-program.ts';
import { stripBuild } from '#lib/next-contract/index.ts';
import type { Bench } from './bench.ts';
import { decimal, kibibytes, median, ratio, table } from './figures.ts';
import { type LighthouseReport, runLighthouse } from './lighthouse.ts';
import { kinds, type PageWeight, weighPage } from './page-weight.ts';
import { copyProject, linkPackages } from './project-copy.ts';
import { withServer } from './server.ts';

const path = '/guides/checkout/order';
const lighthouseRuns = 3;
const serveHere = ['--import', 'tsx', join('tests', 'bench', 'serve-here.ts')];
const next = join('node_modules', 'next', 'dist', 'bin', 'next');

/** Measures the bytes of one article as we serve it and as Next would, and the Lighthouse scores of ours. */
export async function benchPage({ root, folder, isSmall }: Bench): Promise<string> {
  const browser = findBrowser();
  if (browser === undefined) {
    throw new CommandError(
      'Chromium がありません。',
      'npm test を一度実行すると入ります。CHROMIUM_PATH でも指定できます。',
    );
  }
  if (isSmall) return weightReport(...(await weighBuilt(root, browser)));
  const project = join(folder, 'page');
  await copyProject(root, project);
  await linkPackages(root, project);
  printStep('ページを組み立てています');
  const { code, output } = await runProgram('node', [next, 'build'], { cwd: project, env: { NODE_ENV: 'production' } });
  if (code !== 0) throw new CommandError(output, '上のメッセージを確かめてください。');

  // A server caches answers beside the build, so each starts with a build that was never served.
  const [build, untouched] = [join(project, '.next'), join(project, 'next-untouched')];
  await cp(build, untouched, { recursive: true });
  await stripBuild(project);
  const [ours, scores] = await withServer(project, serveHere, async (origin) => {
    printStep('このサイトのページを量っています');
    return [await weighPage(browser, origin + path), await repeatLighthouse(browser, origin + path, folder)];
  });
  printStep('Next のままのページを量っています');
  await rm(build, { recursive: true });
  await rename(untouched, build);
  await letNextCompress(project);
  const plain = await withServer(project, [next, 'start', '--port', '0'], (origin) =>
    weighPage(browser, origin + path),
  );
  return [weightReport(ours, plain), lighthouseReport(scores)].join('\n\n');
}

/** Weighs the page in the project's own build. That build is stripped, so Next serves it as light as we do. */
async function weighBuilt(root: string, browser: Browser): Promise<readonly [PageWeight, PageWeight]> {
  await buildSite(root);
  const weigh = (origin: string) => weighPage(browser, origin + path);
  return [await withServer(root, serveHere, weigh), await withServer(root, [next, 'start', '--port', '0'], weigh)];
}

// Our own server compresses; without it Next must do so.
async function letNextCompress(project: string): Promise<void> {
  const file = join(project, 'next.config.ts');
  const config = await readFile(file, 'utf8');
  if (!config.includes('compress: false')) throw new Error('next.config.ts no longer says compress: false');
  await writeFile(file, config.replace('compress: false', 'compress: true'));
}

async function repeatLighthouse(browser: Browser, address: string, folder: string): Promise<LighthouseReport[]> {
  const reports: LighthouseReport[] = [];
  for (let run = 1; run <= lighthouseRuns; run += 1) {
    printStep(`Lighthouse で調べています（${run}/${lighthouseRuns} 回目）`);
    reports.push(await runLighthouse(browser, address, folder));
  }
  return reports;
}

function weightReport(ours: PageWeight, plain: PageWeight): string {
  const compare = (name: string, read: (weight: PageWeight) => number, show = kibibytes) => [
    name,
    show(read(ours)),
    show(read(plain)),
    ratio(read(ours), read(plain)),
  ];
  const whole = (value: number) => decimal(value, 0);
  return [
    '## Page',
    '',
    `\`${path}\` in Chromium at 390 × 844 with an empty cache, until 1.5 s after it is loaded: as \`npm start\` serves it, and as \`next start\` would from the same build.`,
    '',
    table(
      ['', 'ours', 'plain Next', 'ours : plain'],
      [
        ...kinds.map((kind) => compare(`${kind}, KiB over the wire`, ({ bytes }) => bytes[kind].wire)),
        compare('**all, KiB over the wire**', ({ total }) => total.wire),
        ...kinds.map((kind) => compare(`${kind}, KiB unpacked`, ({ bytes }) => bytes[kind].raw)),
        compare('all, KiB unpacked', ({ total }) => total.raw),
        compare('requests', ({ requests }) => requests, whole),
        compare('requests to others', ({ foreign }) => foreign, whole),
        compare(
          'layout shift',
          ({ layoutShift }) => layoutShift,
          (value) => decimal(value, 3),
        ),
      ],
    ),
  ].join('\n');
}

function lighthouseReport(reports: readonly LighthouseReport[]): string {
  const middle = (read: (report: LighthouseReport) => number, digits = 0) => decimal(median(reports.map(read)), digits);
  return [
    `Lighthouse ${reports[0]?.lighthouseVersion} on our page, mobile, median of ${lighthouseRuns}:`,
    '',
    table(
      ['', 'performance', 'accessibility', 'best practices', 'SEO', 'LCP, ms', 'TBT, ms', 'CLS'],
      [
        [
          path,
          middle(({ categories }) => categories.performance),
          middle(({ categories }) => categories.accessibility),
          middle(({ categories }) => categories['best-practices']),
          middle(({ categories }) => categories.seo),
          middle(({ audits }) => audits['largest-contentful-paint']),
          middle(({ audits }) => audits['total-blocking-time']),
          middle(({ audits }) => audits['cumulative-layout-shift'], 3),
        ],
      ],
    ),
  ].join('\n');
}
