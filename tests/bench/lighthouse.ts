import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Browser } from '#lib/commands/browser.ts';
import { CommandError } from '#lib/commands/console.ts';
import { runProgram } from '#lib/commands/run-program.ts';

const score = z.object({ score: z.number() }).transform(({ score }) => score * 100);
const figure = z.object({ numericValue: z.number() }).transform(({ numericValue }) => numericValue);

const reportSchema = z.object({
  lighthouseVersion: z.string(),
  categories: z.object({ performance: score, accessibility: score, 'best-practices': score, seo: score }),
  audits: z.object({
    'largest-contentful-paint': figure,
    'total-blocking-time': figure,
    'cumulative-layout-shift': figure,
  }),
});

/** Lighthouse's figures for a page on its simulated mid-range phone. */
export type LighthouseReport = z.output<typeof reportSchema>;

/** Runs Lighthouse once, with its own settings for mobile. */
export async function runLighthouse(browser: Browser, address: string, folder: string): Promise<LighthouseReport> {
  const file = join(folder, 'lighthouse.json');
  const { code, output } = await runProgram(
    'node',
    [
      join('tests', 'bench', 'packages', 'node_modules', 'lighthouse', 'cli', 'index.js'),
      address,
      '--quiet',
      '--no-enable-error-reporting',
      '--output=json',
      `--output-path=${file}`,
      `--chrome-flags=${['--headless=new', ...browser.args].join(' ')}`,
    ],
    { env: { CHROME_PATH: browser.path } },
  );
  if (code !== 0)
    throw new CommandError(`Lighthouse が失敗しました。\n${output}`, '上のメッセージを確かめてください。');
  return reportSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}
