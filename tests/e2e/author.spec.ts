import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { securityHeaders } from '#lib/server/http-headers.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const port = 3219;
let copy: string;
let server: ChildProcess;

// A project of its own, beside this one so that hard links work: what an author breaks must not break the tests.
test.beforeAll(async () => {
  test.setTimeout(120_000);
  copy = await mkdtemp(join(root, '..', '.madoguchi-author-')).catch(() =>
    mkdtemp(join(tmpdir(), 'madoguchi-author-')),
  );
  const parts = [
    'app',
    'components',
    'content',
    'lib',
    'public',
    'next.config.ts',
    'tsconfig.json',
    'package.json',
    'package-lock.json',
    // What the build before the tests has read already; a cold start is not what is tested here.
    '.cache/articles',
    '.cache/search',
  ];
  for (const part of parts) await cp(join(root, part), join(copy, part), { recursive: true }).catch(() => undefined);
  const packages = [join(root, 'node_modules'), join(copy, 'node_modules')];
  await run('cp', ['-al', ...packages]).catch(() => run('cp', ['-R', ...packages]));
  const guide = join(copy, 'content', 'guides', 'checkout', 'order.mdx');
  const text = await readFile(guide, 'utf8');
  await writeFile(
    guide,
    text.replace('audience: buyer', 'audiense: buyer').replace('<Label>', '<Lable>').replace('</Label>', '</Lable>'),
  );
  server = spawn('node', ['lib/commands/run.mjs', 'dev'], {
    cwd: copy,
    env: { ...process.env, PORT: String(port) },
    detached: true,
  });
  await expect
    .poll(
      () =>
        fetch(`http://localhost:${port}/api/health`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 90_000 },
    )
    .toBe(503);
});

test.afterAll(async () => {
  if (server?.pid !== undefined && server.exitCode === null) {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    process.kill(-server.pid, 'SIGKILL');
    await gone;
  }
  // Its workers may still be writing for a moment.
  await rm(copy, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
});

const origin = `http://localhost:${port}`;
// The first view of a route waits for Next to compile it.
const patience = { timeout: 240_000 };

test.describe.configure({ mode: 'serial' });
test.beforeEach(() => test.setTimeout(300_000));

test('はじめから直すところのある記事は、書かれたままが、直すところと直し方つきで出る', async ({ page }) => {
  const answer = await page.goto(`${origin}/guides/checkout/order`, patience);
  expect(answer?.status()).toBe(200);
  const problems = page.getByRole('alert').filter({ hasText: '記事に直すところが' });
  await expect(problems).toContainText('content/guides/checkout/order.mdx:');
  await expect(problems).toContainText('<Lable> という部品はありません。');
  await expect(problems).toContainText('もしかして「Label」ですか。');
  await expect(problems).toContainText('もしかして「audience」ですか。');
  await expect(page.getByRole('main')).toContainText('audiense: buyer');
});

test('ほかのページは、公開されるときのヘッダーで、Next のスクリプトなしに読める', async ({ page }) => {
  const answer = await page.goto(`${origin}/faq/checkout/fee`, patience);
  const headers = await answer?.allHeaders();
  for (const [name, value] of Object.entries(securityHeaders)) expect(headers?.[name.toLowerCase()]).toBe(value);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('手数料');
  const scripts = await page
    .locator('script:not([type="application/ld+json"])')
    .evaluateAll((all) => all.map((script) => script.getAttribute('src')));
  expect(scripts).toEqual([expect.stringMatching(/^\/assets\/site-/), '/_author/live.js']);
});

test('ない住所は、ありませんと言う', async ({ page }) => {
  const answer = await page.goto(`${origin}/faq/checkout/no-such-question`, patience);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('見つかりません');
});

test('書きかえた記事は、ひとりでに出る。直すところができても、最後によかったときのまま読める', async ({ page }) => {
  const file = join(copy, 'content', 'faqs', 'checkout', 'fee.mdx');
  const text = await readFile(file, 'utf8');
  await page.goto(`${origin}/faq/checkout/fee`, patience);
  const main = page.getByRole('main');
  await writeFile(file, `${text}\nいま書き足した文です。\n`);
  await expect(main).toContainText('いま書き足した文です。', patience);

  await writeFile(file, `${text}\n<Lable>消えない文</Lable>を足しました。\n`);
  const problems = page.getByRole('alert').filter({ hasText: '記事に直すところが' });
  await expect(problems).toContainText('content/faqs/checkout/fee.mdx:', patience);
  await expect(main).toContainText('いま書き足した文です。');

  await writeFile(file, text);
  await expect(main).not.toContainText('いま書き足した文です。', patience);
  await expect(problems).not.toContainText('content/faqs/checkout/fee.mdx:');
});

test('書きかえた事実は、それを使うページにひとりでに出る', async ({ page }) => {
  await page.goto(`${origin}/facts/konbini.fee`, patience);
  const folder = join(copy, 'content', 'facts');
  const names = await readdir(folder);
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    if (!text.includes('- id: konbini.fee\n')) continue;
    const [before = '', after = ''] = text.split('- id: konbini.fee\n');
    const changed = after.replace(/sentence: .*/, 'sentence: いま書きかえた読み方です。');
    await writeFile(join(folder, name), `${before}- id: konbini.fee\n${changed}`);
  }
  await expect(page.locator('.answer')).toHaveText('いま書きかえた読み方です。', patience);
});

test('書きかえたCSSは、読み込み直さずに出る', async ({ page }) => {
  await page.goto(`${origin}/faq/checkout/fee`, patience);
  await page.evaluate(() => {
    document.body.dataset.kept = 'yes';
  });
  const file = join(copy, 'app', 'styles', 'base.css');
  await writeFile(file, `${await readFile(file, 'utf8')}\nh1 { outline: 3px solid rgb(1, 2, 3); }\n`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('outline-color', 'rgb(1, 2, 3)', patience);
  expect(await page.evaluate(() => document.body.dataset.kept)).toBe('yes');
});

test('新しく作った記事は、下書きとして見える', async ({ page }) => {
  await run('node', [join(copy, 'lib/commands/run.mjs'), 'new', 'guide', 'checkout/brand-new']);
  await page.goto(`${origin}/guides/checkout/brand-new`, patience);
  await expect(page.getByRole('main')).toContainText('この記事は下書きです。');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('【書く：');
});

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`))));
  });
}
