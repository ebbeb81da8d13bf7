import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readChanges, readSite } from '#lib/site/index.ts';
import { aFaq } from '#tests/support/builders.ts';
import { aFact, aSingleFact, sourcesText } from '#tests/support/facts.ts';
import { aProject, writeIn } from '#tests/support/project.ts';
import { commitAll, startRepository } from '#tests/support/repository.ts';

const ledger = 'content/facts/konbini.yaml';
const what = aSingleFact({ id: 'konbini.what', type: 'text' }, '前払い');
const reading = { value: 2, rule: 'safest', why: 'あ', sentence: '2日目までです。' };

const commitOn = (root: string, day: string) => commitAll(root, `${day}T12:00:00+09:00`);

const aContent = () =>
  aProject({
    'content/sources.yaml': sourcesText,
    'content/faqs/store/pay.mdx': aFaq(),
    [ledger]: stringify([aFact(), what]),
  });

const changesIn = async (root: string) =>
  (await readChanges(root, await readSite(root))).map(({ day, path, kind }) => ({ day, path, ...kind }));

test('はじめの日は、新しいページと、事実の数になる', async () => {
  const root = await aContent();
  startRepository(root);
  commitOn(root, '2026-03-01');
  expect(await changesIn(root)).toEqual([
    { day: '2026-03-01', path: '/faq/store/pay', is: 'new' },
    { day: '2026-03-01', path: '/facts', is: 'facts', count: 2 },
  ]);
});

test('値の変わった事実は前と後の値つきで先に、書き直した記事はその日のあとに並び、新しい日が先になる', async () => {
  const root = await aContent();
  startRepository(root);
  commitOn(root, '2026-03-01');
  await writeIn(root, 'content/faqs/store/pay.mdx', aFaq({ body: '別の答えです。' }));
  await writeIn(root, ledger, stringify([aFact({ reading }), what]));
  commitOn(root, '2026-03-05');
  expect((await changesIn(root)).slice(0, 3)).toEqual([
    { day: '2026-03-05', path: '/facts/konbini.deadline', is: 'reading', before: '3日', after: '2日' },
    { day: '2026-03-05', path: '/faq/store/pay', is: 'revised' },
    { day: '2026-03-01', path: '/faq/store/pay', is: 'new' },
  ]);
});

test('同じ日に変えて戻した値も、検索だけが使う言い換えも、変わったことにならない', async () => {
  const root = await aContent();
  startRepository(root);
  commitOn(root, '2026-03-01');
  await writeIn(root, ledger, stringify([aFact({ reading }), what]));
  commitOn(root, '2026-03-05');
  await writeIn(root, ledger, stringify([aFact(), what]));
  commitOn(root, '2026-03-05');
  expect((await changesIn(root)).map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-01']);
});

test('履歴がなければ、照らし合わせた日を並べる', async () => {
  const changes = await changesIn(await aContent());
  expect(changes.map(({ is }) => is)).toEqual(['checked', 'checked', 'checked']);
  expect(changes.map(({ path }) => path).sort()).toEqual([
    '/facts/konbini.deadline',
    '/facts/konbini.what',
    '/faq/store/pay',
  ]);
});
