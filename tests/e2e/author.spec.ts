import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

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

test('書きまちがえた記事は、直すところが場所と直し方つきでページに出て、ほかのページは読める', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto(`http://localhost:${port}/faq/checkout/fee`, { timeout: 240_000 });
  const problems = page.getByRole('alert').filter({ hasText: '記事に直すところが' });
  await expect(problems).toContainText('content/guides/checkout/order.mdx:');
  await expect(problems).toContainText('<Lable> という部品はありません。');
  await expect(problems).toContainText('もしかして「Label」ですか。');
  await expect(problems).toContainText('もしかして「audience」ですか。');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('手数料');

  await page.goto(`http://localhost:${port}/guides/checkout/order`, { timeout: 60_000 });
  await expect(page.getByRole('alert').filter({ hasText: '記事に直すところが' })).toBeVisible();
});

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`))));
  });
}
