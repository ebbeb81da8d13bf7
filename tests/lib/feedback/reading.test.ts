import { expect, onTestFinished, test } from 'vitest';
import { openStore, type Vote } from '#lib/feedback/index.ts';
import { noon, onBothEngines, type TestEngine } from '#tests/support/stores.ts';

const day = 24 * 60 * 60 * 1000;
const days = { from: '2026-11-01', to: '2026-11-30' };
const base: Vote = { page: '/guides/number/find', lang: 'ja', helpful: true, version: 'v1' };

/** A store whose time can be moved. */
async function open(engine: TestEngine) {
  const time = { now: noon };
  const store = await openStore({ ...(await engine.empty()), now: () => time.now });
  onTestFinished(() => store.close());
  return { store, time };
}

onBothEngines((engine) => {
  test('票は、ページごとに、言葉の違いも日の違いも合わせて数え、期間の外は数えない', async () => {
    const { store, time } = await open(engine);
    await store.run('addVote', base);
    await store.run('addVote', { ...base, lang: 'en', helpful: false, reason: 'screen', comment: 'no button' });
    await store.run('addVote', { ...base, page: '/faq/a/b', helpful: false });
    time.now = noon - 40 * day;
    await store.run('addVote', { ...base, helpful: false });
    const votes = await store.run('votesByPage', days);
    const none = { comments: 0, unclear: 0, screen: 0, unsolved: 0, missing: 0, outdated: 0 };
    expect(votes.sort((a, b) => (a.page < b.page ? -1 : 1))).toEqual([
      { page: '/faq/a/b', yes: 0, no: 1, ...none },
      { page: base.page, yes: 1, no: 1, ...none, comments: 1, screen: 1 },
    ]);
  });

  test('票は、日ごとに、1ページだけでも全部でも数える', async () => {
    const { store, time } = await open(engine);
    await store.run('addVote', base);
    await store.run('addVote', { ...base, page: '/faq/a/b', helpful: false });
    time.now = noon - day;
    await store.run('addVote', { ...base, helpful: false });
    expect(await store.run('votesByDay', days)).toEqual([
      { day: '2026-11-29', yes: 0, no: 1 },
      { day: '2026-11-30', yes: 1, no: 1 },
    ]);
    expect(await store.run('votesByDay', { ...days, page: '/faq/a/b' })).toEqual([
      { day: '2026-11-30', yes: 0, no: 1 },
    ]);
  });

  test('画面で見た言葉は、多い順に、古いものを除いて並ぶ', async () => {
    const { store, time } = await open(engine);
    const seen = { ...base, helpful: false, reason: 'screen' as const };
    await store.run('addVote', { ...seen, word: '代金支払い' });
    await store.run('addVote', { ...seen, word: '各種お支払い' });
    time.now += 1000;
    await store.run('addVote', { ...seen, word: '各種お支払い' });
    time.now = noon - 40 * day;
    await store.run('addVote', { ...seen, word: '昔の言葉' });
    expect(await store.run('reportedWords', { since: noon - day, most: 10 })).toEqual([
      { page: base.page, lang: 'ja', word: '各種お支払い', times: 2, last_at: noon + 1000 },
      { page: base.page, lang: 'ja', word: '代金支払い', times: 1, last_at: noon },
    ]);
    expect(await store.run('reportedWords', { since: noon - day, most: 1 })).toHaveLength(1);
  });

  test('意見は、新しい順に、同じ時刻のものも漏らさず重ねずに、少しずつ読める', async () => {
    const { store, time } = await open(engine);
    for (let index = 0; index < 7; index += 1) {
      time.now = noon + Math.floor(index / 3) * 1000;
      await store.run('addVote', { ...base, comment: `意見${index}` });
    }
    await store.run('addVote', base);
    const read: string[] = [];
    let before: { at: number; id: string } | undefined;
    for (;;) {
      const some = await store.run('comments', { isOpen: true, before, most: 2 });
      if (some.length === 0) break;
      read.push(...some.map(({ comment }) => comment));
      before = some.at(-1);
    }
    expect(read).toHaveLength(7);
    expect(new Set(read).size).toBe(7);
    expect(read[0]).toBe('意見6');
  });

  test('済んだ意見は、待つ意見の一覧と数から外れ、メモと一緒に残り、戻せる', async () => {
    const { store } = await open(engine);
    const { id } = await store.run('addVote', { ...base, comment: '番号が出ない' });
    await store.run('addVote', { ...base, page: '/faq/a/b', comment: '助かった' });
    expect(await store.run('countOpenComments', 100)).toBe(2);
    expect(await store.run('countOpenComments', 1)).toBe(1);
    expect(await store.run('markComment', { id, note: '画面を直した', isDone: true })).toBe(true);
    expect(await store.run('countOpenComments', 100)).toBe(1);
    const open1 = await store.run('comments', { isOpen: true, most: 10 });
    expect(open1.map(({ comment }) => comment)).toEqual(['助かった']);
    const [done] = await store.run('comments', { isOpen: false, page: base.page, most: 10 });
    expect(done).toMatchObject({ id, note: '画面を直した', done_at: noon });
    await store.run('markComment', { id, note: '', isDone: false });
    const [again] = await store.run('comments', { isOpen: true, page: base.page, most: 10 });
    expect(again).toMatchObject({ id, note: null, done_at: null });
    expect(await store.run('markComment', { id: 'unknown', note: 'x', isDone: true })).toBe(false);
  });

  test('意見のない票には、しるしを付けられない', async () => {
    const { store } = await open(engine);
    const { id } = await store.run('addVote', base);
    expect(await store.run('markComment', { id, note: 'x', isDone: true })).toBe(false);
  });

  test('失敗したさがし方は、多い順に並び、うまくいった言葉は出ない', async () => {
    const { store, time } = await open(engine);
    const search = (folded: string, results: number, opened?: number) => ({ folded, lang: 'ja', results, opened });
    await store.run('addSearches', [
      search('メルペイ', 0),
      search('メルペイ', 0),
      search('返金', 5),
      search('番号', 3, 1),
    ]);
    time.now = noon - 10 * day;
    await store.run('addSearches', [search('昔', 0), search('昔', 0), search('昔', 0)]);
    const terms = await store.run('failedTerms', { by: 'fruitless', most: 10 });
    expect(terms.map(({ folded, fruitless }) => [folded, fruitless])).toEqual([
      ['昔', 3],
      ['メルペイ', 2],
    ]);
    expect(await store.run('failedTerms', { by: 'unopened', most: 10 })).toMatchObject([
      { folded: '返金', unopened: 1 },
    ]);
    expect(await store.run('fruitlessTerms', { from: '2026-11-25', to: '2026-11-30', most: 10 })).toEqual([
      { folded: 'メルペイ', lang: 'ja', times: 2 },
    ]);
    expect(await store.run('searchesByDay', { from: '2026-11-25', to: '2026-11-30' })).toEqual([
      { day: '2026-11-30', asked: 4, fruitless: 2, unopened: 1 },
    ]);
  });

  test('流れの道は、日をまたいで足され、別の流れと混ざらない', async () => {
    const { store, time } = await open(engine);
    const step = { flow: 'pay', from: '', node: 'stage', isLast: false };
    await store.run('addFlowSteps', [step, { ...step, from: 'stage', node: 'number', isLast: true }]);
    await store.run('addFlowSteps', [{ ...step, flow: 'contact' }]);
    time.now = noon - day;
    await store.run('addFlowSteps', [step]);
    const ways = await store.run('flowWays', { ...days, flow: 'pay' });
    expect(ways.sort((a, b) => (a.node < b.node ? -1 : 1))).toEqual([
      { from_node: 'stage', node: 'number', reached: 1, left_here: 1 },
      { from_node: '', node: 'stage', reached: 2, left_here: 0 },
    ]);
  });
});
