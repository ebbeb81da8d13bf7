import { expect } from '@playwright/test';
import { z } from 'zod';
import { test } from '#tests/support/site.ts';

const ledgerSchema = z.object({
  facts: z.array(
    z.looseObject({
      id: z.string(),
      covers: z.array(z.string()),
      status: z.string(),
      claims: z.array(z.object({ source: z.string(), place: z.string() })).min(1),
      reading: z.object({ sentence: z.string() }),
    }),
  ),
  sources: z.array(z.object({ id: z.string(), name: z.string(), weight: z.enum(['A', 'B', 'C']) })),
});

test('文中の印を押すと、だれが何と言っているかがその場で開き、閉じられる', async ({ page }) => {
  await page.goto('/guides/deadline/when');
  await page
    .getByRole('button', { name: /案内が食いちがいます/ })
    .first()
    .click();
  const claims = page.locator('.popover:popover-open');
  await expect(claims).toContainText('6日');
  await expect(claims).toContainText('3日');
  await expect(claims).toContainText('ここでの読み方');
  await expect(claims).toContainText('自分で確かめるところ');
  await expect(claims.getByRole('link', { name: 'この事実のページ' })).toHaveAttribute(
    'href',
    '/facts/konbini.deadline',
  );
  await claims.getByRole('button', { name: 'とじる' }).click();
  await expect(claims).toBeHidden();
});

test.describe('スクリプトなしで', () => {
  test.use({ javaScriptEnabled: false });

  test('文中の印も、言葉の説明も、その場で開く', async ({ page }) => {
    await page.goto('/guides/deadline/when');
    await page
      .getByRole('button', { name: /案内が食いちがいます/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: /何日のうちに払うか/ })).toBeVisible();
    await page.goto('/konbini/lawson');
    await page.getByRole('button', { name: '確認番号', exact: true }).click();
    await expect(page.getByText('かくにんばんごう')).toBeVisible();
  });

  test('事実の一覧を、出典のそろい方と話題でしぼれ、続きも読める', async ({ page }) => {
    await page.goto('/facts');
    const shown = page.locator('[data-fact]');
    await expect(shown).toHaveCount(50);
    await page.getByRole('link', { name: '次へ' }).click();
    await expect(page).toHaveURL('/facts/list/all/all/2');
    await expect(shown).toHaveCount(50);

    const status = page.getByRole('navigation', { name: '出典のそろい方' });
    await status.getByRole('link', { name: /^出典が食いちがう/ }).click();
    await expect(page).toHaveURL('/facts/list/all/conflict');
    await expect(page.locator('[data-fact]:not([data-fact="conflict"])')).toHaveCount(0);
    await page.getByText('話題でしぼる').click();
    const topic = page.getByRole('navigation', { name: '話題でしぼる' });
    const split = topic.getByRole('link', { name: /^出品者/ });
    const count = Number((await split.innerText()).match(/\d+/)?.[0]);
    await split.click();
    await expect(page).toHaveURL('/facts/list/seller/conflict');
    await expect(shown).toHaveCount(count);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, follow');
  });
});

test('見直しの日を過ぎたかどうかは、読んだ日で決まる', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T12:00:00+09:00'));
  await page.goto('/facts');
  await page.getByRole('link', { name: '見直しの日の順' }).click();
  const days = page.locator('[data-review-by]');
  const order = await days.evaluateAll((all) => all.map((each) => each.getAttribute('data-review-by')));
  expect(order).toEqual(order.toSorted());
  await expect(page.locator('.overdue')).toHaveCount(0);
  await page.clock.setFixedTime(new Date('2028-01-01T00:30:00+09:00'));
  await page.reload();
  await expect(page.locator('.overdue')).toHaveCount(50);
  await page.goto('/guides/deadline/when');
  await expect(page.getByText(/次の見直し.*見直しの日を過ぎています/).first()).toBeVisible();
});

test('どの事実にもページがあり、使っているページを示す', async ({ page, request }) => {
  const { facts } = ledgerSchema.parse(await (await request.get('/api/facts')).json());
  for (const { id } of facts) expect((await request.get(`/facts/${id}`)).status(), id).toBe(200);
  await page.goto('/facts/konbini.deadline');
  await expect(page.getByRole('table')).toContainText('2021年ごろのブログ記事');
  const uses = page.getByRole('region', { name: 'この事実を使うページ' });
  await uses.getByText(/^ほか\d+件$/).click();
  await uses.getByRole('link', { name: /いつまでに払うか/ }).click();
  await expect(page).toHaveURL('/guides/deadline/when');
});

test('事実のAPIは、出典と、まとめた id を添えて答え、ない id には近い id を言う', async ({ request }) => {
  const { facts, sources } = ledgerSchema.parse(await (await request.get('/api/facts')).json());
  const known = new Set(sources.map(({ id }) => id));
  expect(facts.flatMap(({ claims }) => claims).filter(({ source }) => !known.has(source))).toEqual([]);
  expect(facts.find(({ id }) => id === 'konbini.chains')?.covers).toEqual(['konbini.chains-s0', 'konbini.chains-s1']);

  const one: unknown = await (await request.get('/api/facts/konbini.deadline')).json();
  expect(one).toMatchObject({ id: 'konbini.deadline', unit: '日', reading: { value: 3, rule: 'safest' } });
  expect([one, ...facts].filter((fact) => Object.hasOwn(Object(fact), 'asked'))).toEqual([]);
  const missing = await request.get('/api/facts/konbini.dedline');
  expect(missing.status()).toBe(404);
  expect(missing.headers()['content-type']).toBe('application/problem+json');
  expect(await missing.json()).toMatchObject({ status: 404, detail: expect.stringContaining('konbini.deadline') });
});

test('症状から、原因と直し方に行き着く', async ({ page }) => {
  await page.goto('/trouble');
  const symptoms = page.getByRole('main').getByRole('link');
  expect(await symptoms.count()).toBeGreaterThanOrEqual(48);
  await page.getByRole('link', { name: /アカウントがロックされて/ }).click();
  const trouble = page.locator('.trouble:target');
  await expect(trouble).toContainText('考えられる原因');
  await expect(trouble).toContainText('直し方');
});
