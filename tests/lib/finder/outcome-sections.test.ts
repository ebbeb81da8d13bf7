import { expect, test } from 'vitest';
import { searchSections } from '#lib/finder/index.ts';
import { payQuestions } from '#lib/pay/index.ts';
import { readSite } from '#lib/site/index.ts';
import { aGuide, anOutcome, aProcedure, payWords } from '#tests/support/builders.ts';
import { aProject } from '#tests/support/project.ts';

/** The outcome sections of a project's search. */
async function found(files: Readonly<Record<string, string>>) {
  const site = await readSite(await aProject(files));
  return searchSections(site).filter(({ page }) => page.startsWith('/pay/'));
}

const asOutcome = (id: string, front: Readonly<Record<string, unknown>>, body = '紙は機械で出せます。') => ({
  [`content/flows/pay/${id}.mdx`]: anOutcome({ front, body }),
});

test('結果は、自分の答えと文で見つかり、借りた手順の文は持たない', async () => {
  const [answer, ...others] = await found({
    'content/guides/store/machine.mdx': aGuide({ body: aProcedure({ id: 'entry', steps: '1. 入り口をさがします。' }) }),
    ...asOutcome('lost-slip', {
      title: '紙をもう一度出します',
      answer: '同じ番号を入れます。',
      procedures: ['/guides/store/machine#entry'],
      ways: ['/guides'],
    }),
  });
  expect(others).toEqual([]);
  expect(answer).toEqual({
    id: '/pay/lost-slip#answer',
    url: '/pay/lost-slip#answer',
    page: '/pay/lost-slip',
    type: 'procedure',
    title: '紙をもう一度出します',
    text: '同じ番号を入れます。\n紙は機械で出せます。',
    nearby: ['/guides/store/machine', '/facts/konbini.what', '/guides'],
  });
});

test('自分の手順は、答えのあとに、見出しを持って並ぶ', async () => {
  const sections = await found(asOutcome('wrong-amount', { title: '止めます' }, aProcedure({ id: 'compare' })));
  expect(sections.map(({ url, section }) => [url, section])).toEqual([
    ['/pay/wrong-amount#answer', undefined],
    ['/pay/wrong-amount#compare', expect.any(String)],
  ]);
});

test('そこへ導く答えの言葉、ほかの結果が言う言葉、読む人の言い方でも見つかる', async () => {
  const sections = await found({
    'content/flows/pay.yaml': payWords({
      trouble: { answers: troubles({ machine: { label: '機械が動かない', hint: '見当たらないときも' } }) },
    }),
    ...asOutcome('machine-down', { asked: ['画面が固まった'] }),
    ...asOutcome('clerk-refused', { next: [{ outcome: 'machine-down', label: '機械が止まったときを見る' }] }),
  });
  expect(sections.map(({ page, section }) => [page, section])).toEqual([
    ['/pay/clerk-refused', '答えrefused'],
    ['/pay/machine-down', '機械が動かない'],
  ]);
  const aliases = new Map(sections.map(({ page, aliases }) => [page, aliases?.split('\n')]));
  expect(aliases.get('/pay/machine-down')).toEqual([
    '見当たらないときも',
    '機械が止まったときを見る',
    '画面が固まった',
  ]);
  expect(aliases.get('/pay/clerk-refused')).toBeUndefined();
});

test('お店のページと端末ごとの手順の写し、答えを集めたり、金額や日にちから計算したりする結果は、もとのページに任せる', async () => {
  const order = aGuide({
    body: `<Devices>\n\n${aProcedure({ id: 'pc', device: 'pc' })}\n\n${aProcedure({ id: 'app', device: 'app' })}\n\n</Devices>`,
  });
  const sections = await found({
    'content/guides/store/order.mdx': order,
    ...asOutcome('order-pc', { procedures: ['/guides/store/order#pc'] }),
    ...asOutcome('order-anywhere', { procedures: ['/guides/store/order#pc', '/guides/store/order#app'] }),
    ...asOutcome('counter-lawson', { panel: 'counter', chain: 'lawson' }),
    ...asOutcome('blocked', { panel: 'parts' }),
    ...asOutcome('over-cap', { panel: 'split' }),
    ...asOutcome('deadline-open', { panel: 'deadline' }),
    ...asOutcome('deadline-unknown', { panel: 'deadline' }),
  });
  expect(sections.map(({ page }) => page)).toEqual(['/pay/deadline-unknown', '/pay/order-anywhere']);
});

/** The words of every answer to the question of what went wrong, with some replaced. */
function troubles(given: Readonly<Record<string, unknown>>) {
  const labels = payQuestions.trouble.answers.map((answer) => [answer, { label: `答え${answer}` }]);
  return { ...Object.fromEntries(labels), ...given };
}
