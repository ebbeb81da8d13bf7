import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { dayInJapan, daysAfter } from '#lib/ja/index.ts';
import { answerOrderQuestions, choose, expectHeading, type } from '#tests/support/wizard.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const port = 3218;
const origin = `http://localhost:${port}`;
const day = daysAfter(dayInJapan(new Date()), -37);
const marks = ['123457', '123,457', '%31%32%33', day, encodeURIComponent(day), day.replaceAll('-', '/')];
let server: ChildProcess;
let said = '';

// Both tests run in one worker, because they share the server.
test.describe.configure({ mode: 'default' });

// A separate server on the same build, so that its complete output can be captured.
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = spawn('node', ['lib/commands/run.mjs', 'start'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: `.cache/test-data-${port}` },
    detached: true,
  });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
  const health = () =>
    fetch(`${origin}/api/health`).then(
      ({ status }) => status,
      () => 0,
    );
  await expect.poll(health, { timeout: 200_000 }).toBe(200);
});

test.afterAll(async () => {
  if (server?.pid === undefined || server.exitCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  process.kill(-server.pid, 'SIGKILL');
  await gone;
});

/** Everything the browser sends from now on: addresses, headers and bodies. */
function leavings(page: Page): Promise<string>[] {
  const seen: Promise<string>[] = [];
  page.on('request', (request) => {
    const told = [request.method(), request.url(), request.postData() ?? ''];
    seen.push(
      request.allHeaders().then(
        (headers) => [...told, JSON.stringify(headers)].join(' '),
        () => told.join(' '),
      ),
    );
  });
  return seen;
}

async function cookiesOf(context: BrowserContext): Promise<string> {
  return JSON.stringify(await context.cookies());
}

function marksIn(text: string): string[] {
  return marks.filter((mark) => text.includes(mark));
}

test('スクリプトがあれば、打った金額と日付は、どの通信にも住所にもクッキーにもサーバーの記録にも出ない', async ({
  page,
  context,
}) => {
  const sent = leavings(page);
  const addresses = new Set<string>();
  page.on('framenavigated', (frame) => addresses.add(frame.url()));
  await page.goto(`${origin}/pay/total?stage=may`, { waitUntil: 'networkidle' });
  await answerOrderQuestions(page, '123,457円');
  addresses.add(page.url());
  await page.reload({ waitUntil: 'networkidle' });
  await expectHeading(page, 'いまのままでは、コンビニ払いを選べません');
  await page.goBack();
  await expectHeading(page, '支払い方法の一覧に、コンビニ払いは出ていますか。');
  await page.getByText(/^ここまでの答え（\d+つ）/).click();
  await page.getByRole('link', { name: '「合計」の答えを変える' }).click();
  await type(page, '合計の金額（円）', '123457あ');
  await expect(page.getByRole('alert')).toBeVisible();
  addresses.add(page.url());

  await page.goto(`${origin}/pay/came?stage=deadline`, { waitUntil: 'networkidle' });
  await type(page, '日付', day);
  await expectHeading(page, '払わずに、先に注文を見ます');
  await page.reload({ waitUntil: 'networkidle' });
  await expectHeading(page, '払わずに、先に注文を見ます');
  addresses.add(page.url());
  await choose(page, 'もういらないときにすることを見る');
  await page.getByRole('navigation', { name: '問い合わせずに調べる' }).getByRole('link').first().click();
  await page.goto(`${origin}/pay`, { waitUntil: 'networkidle' });
  await expect(page.getByText('前回の続きがあります')).toBeVisible();

  const left = (await Promise.all(sent)).join('\n');
  expect(left).toContain('/pay/total?stage=may');
  expect(marksIn(left)).toEqual([]);
  expect(marksIn([...addresses].join('\n'))).toEqual([]);
  expect(marksIn(await cookiesOf(context))).toEqual([]);
  expect(said).toContain(String(port));
  expect(marksIn(said)).toEqual([]);
});

test('スクリプトなしで住所に出た金額と日付は、サーバーの記録に残らず、スクリプトが来れば住所から消える', async ({
  page,
  browser,
  context,
}) => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const other = await plain.newPage();
  await other.goto(`${origin}/pay/total?stage=may`);
  await answerOrderQuestions(other, '123457');
  const address = other.url();
  expect(address).toContain('total=123457');
  await other.goto(`${origin}/pay/came?stage=deadline`);
  await type(other, '日付', day);
  await expectHeading(other, '払わずに、先に注文を見ます');
  await other.goto(`${origin}/pay/no-such?came=${day}`);
  expect(await cookiesOf(plain)).toBe('[]');
  await plain.close();
  expect(marksIn(said)).toEqual([]);

  await page.goto(address, { waitUntil: 'networkidle' });
  await expectHeading(page, 'いまのままでは、コンビニ払いを選べません');
  expect(marksIn(page.url())).toEqual([]);
  const sent = leavings(page);
  await choose(page, '直したので注文する');
  await page.reload({ waitUntil: 'networkidle' });
  expect(marksIn((await Promise.all(sent)).join('\n'))).toEqual([]);
  expect(await cookiesOf(context)).toBe('[]');
});
