import { expect, onTestFinished, test } from 'vitest';
import { openReader, openStore, type StoreSettings, type Vote } from '#lib/feedback/index.ts';
import { noon, onBothEngines } from '#tests/support/stores.ts';

const day = 24 * 60 * 60 * 1000;
const vote: Vote = { page: '/guides/number/find', lang: 'ja', helpful: true, version: 'v1' };

async function open(settings: StoreSettings) {
  const store = await openStore(settings);
  onTestFinished(() => store.close());
  return store;
}

/** All rows of a table, as another connection sees them. */
async function rowsOf(
  settings: StoreSettings,
  table:
    | 'votes'
    | 'page_days'
    | 'searches'
    | 'search_days'
    | 'search_terms'
    | 'flow_days'
    | 'limits'
    | 'secrets'
    | 'receipts'
    | 'migrations',
) {
  const reader = await openReader(settings);
  const rows = await reader.db.selectFrom(table).selectAll().execute();
  await reader.close();
  return rows;
}

onBothEngines((engine) => {
  test('票は、1行として残り、その日のページの数に入る', async () => {
    const settings = await engine.empty();
    const store = await open(settings);
    const { id, isNew } = await store.run('addVote', vote);
    expect(isNew).toBe(true);
    expect(await rowsOf(settings, 'votes')).toEqual([
      {
        ...vote,
        id,
        at: noon,
        day: '2026-11-30',
        helpful: 1,
        reason: null,
        word: null,
        comment: null,
        done_at: null,
        note: null,
      },
    ]);
    expect(await rowsOf(settings, 'page_days')).toEqual([
      {
        day: '2026-11-30',
        page: vote.page,
        lang: 'ja',
        yes: 1,
        no: 0,
        comments: 0,
        unclear: 0,
        screen: 0,
        unsolved: 0,
        missing: 0,
        outdated: 0,
      },
    ]);
  });

  test('同じ画面からもう一度送ると、新しい行にならずに票が変わり、数も変わる', async () => {
    const settings = await engine.empty();
    const store = await open(settings);
    const first = await store.run('addVote', { ...vote, form: 'a' });
    const second = await store.run('addVote', {
      ...vote,
      form: 'a',
      helpful: false,
      reason: 'screen',
      comment: '違う',
    });
    expect(second).toEqual({ id: first.id, isNew: false });
    const third = await store.run('addVote', { ...vote, form: 'a', page: '/konbini/lawson' });
    expect(third.isNew).toBe(true);
    expect(await rowsOf(settings, 'page_days')).toMatchObject([
      { page: vote.page, yes: 0, no: 1, comments: 1, screen: 1 },
      { page: '/konbini/lawson', yes: 1, no: 0 },
    ]);
  });

  test('同時に送られた同じ票は、1行になる', async () => {
    const settings = await engine.empty();
    const store = await open(settings);
    const sent = await Promise.all(Array.from({ length: 20 }, () => store.run('addVote', { ...vote, form: 'same' })));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(await rowsOf(settings, 'votes')).toHaveLength(1);
    expect(await rowsOf(settings, 'page_days')).toMatchObject([{ yes: 1, no: 0 }]);
  });

  test('同時に送られた別々の票は、すべて残り、数も合う', async () => {
    const settings = await engine.empty();
    const store = await open(settings);
    await Promise.all(
      Array.from({ length: 40 }, (_, i) => store.run('addVote', { ...vote, form: `f${i}`, helpful: i % 4 !== 0 })),
    );
    expect(await rowsOf(settings, 'votes')).toHaveLength(40);
    expect(await rowsOf(settings, 'page_days')).toMatchObject([{ yes: 30, no: 10 }]);
  });

  test('操作した人が済ませた感想は、書き直されると、また読むものになる', async () => {
    const settings = await engine.empty();
    const store = await open(settings);
    await store.run('addVote', { ...vote, form: 'a', comment: '一' });
    await store.run('addVote', { ...vote, form: 'a', comment: '二' });
    expect(await rowsOf(settings, 'votes')).toMatchObject([{ comment: '二', done_at: null }]);
  });

  test('検索は、日ごとと言葉ごとに数えられる', async () => {
    const settings = await engine.empty();
    const store = await open(settings);
    await store.run('addSearches', [
      { folded: 'ろーそん', lang: 'ja', results: 3, opened: 1 },
      { folded: 'ろーそん', lang: 'ja', results: 3 },
      { folded: 'ふぁみま', lang: 'ja', results: 0 },
    ]);
    expect(await rowsOf(settings, 'search_days')).toMatchObject([{ asked: 3, fruitless: 1, unopened: 1 }]);
    const terms = await rowsOf(settings, 'search_terms');
    expect(terms.find((row) => 'folded' in row && row.folded === 'ろーそん')).toMatchObject({
      asked: 2,
      unopened: 1,
      last_at: noon,
    });
  });

  test('流れの歩みは、どこから来てどこへ着いたかの数だけが残る', async () => {
    const settings = await engine.empty();
    const store = await open(settings);
    const step = { flow: 'pay', from: 'stage', node: 'chain', isLast: false };
    await store.run('addFlowSteps', [step, { ...step, isLast: true }]);
    expect(await rowsOf(settings, 'flow_days')).toEqual([
      { day: '2026-11-30', flow: 'pay', from_node: 'stage', node: 'chain', reached: 2, left_here: 1 },
    ]);
  });

  test('送れる回数を超えると、いつまた送れるかを返す。2台で数えても同じ', async () => {
    const settings = await engine.empty();
    const one = await open(settings);
    const two = engine.name === 'postgres' ? await open(settings) : one;
    const limit = { what: 'vote', sender: '192.0.2.1', most: 3, within: 600_000 };
    const waits = [
      await one.run('takeTurn', limit),
      await two.run('takeTurn', limit),
      await one.run('takeTurn', limit),
    ];
    expect(waits).toEqual([0, 0, 0]);
    expect(await two.run('takeTurn', limit)).toBe(600);
    expect(await two.run('takeTurn', { ...limit, sender: '192.0.2.2' })).toBe(0);
  });

  test('回数を数える名前から、住所は読めない。次の日には消える', async () => {
    const settings = await engine.empty();
    let now = noon;
    const store = await open({ ...settings, now: () => now });
    await store.run('takeTurn', { what: 'vote', sender: '192.0.2.1', most: 3, within: 600_000 });
    const kept = JSON.stringify([await rowsOf(settings, 'limits'), await rowsOf(settings, 'secrets')]);
    expect(kept).not.toContain('192.0.2.1');
    now += day;
    await store.run('deleteOld', 400);
    expect(await rowsOf(settings, 'limits')).toEqual([]);
    expect(await rowsOf(settings, 'secrets')).toEqual([]);
  });

  test('決めた日数より古いものは消え、数からも引かれる', async () => {
    const settings = await engine.empty();
    let now = noon - 401 * day;
    const store = await open({ ...settings, now: () => now });
    await store.run('addVote', { ...vote, form: 'old' });
    await store.run('addSearches', [
      { folded: '古い', lang: 'ja', results: 0 },
      { folded: '両方', lang: 'ja', results: 2 },
    ]);
    await store.run('addFlowSteps', [{ flow: 'pay', from: '', node: 'a', isLast: false }]);
    now = noon;
    await store.run('addVote', { ...vote, form: 'new' });
    await store.run('addSearches', [{ folded: '両方', lang: 'ja', results: 2 }]);
    expect(await store.run('deleteOld', 400)).toBe(true);
    expect(await rowsOf(settings, 'votes')).toMatchObject([{ day: '2026-11-30' }]);
    expect(await rowsOf(settings, 'page_days')).toMatchObject([{ day: '2026-11-30', yes: 1 }]);
    expect(await rowsOf(settings, 'search_terms')).toMatchObject([{ folded: '両方', asked: 1, unopened: 1 }]);
    expect(await rowsOf(settings, 'flow_days')).toEqual([]);
    expect(await rowsOf(settings, 'receipts')).toHaveLength(1);
  });

  test('何台かが同時に始めても、作り方は1度だけ行われる', async () => {
    const settings = await engine.empty();
    const many = engine.name === 'postgres' ? 5 : 1;
    const stores = await Promise.all(Array.from({ length: many }, () => open(settings)));
    await Promise.all(stores.map((store, i) => store.run('addVote', { ...vote, form: `f${i}` })));
    expect(await rowsOf(settings, 'votes')).toHaveLength(many);
    expect((await rowsOf(settings, 'migrations')).length).toBe(
      new Set((await rowsOf(settings, 'migrations')).map((row) => 'number' in row && row.number)).size,
    );
  });

  test('時計が戻っても進んでも、票は残る', async () => {
    const settings = await engine.empty();
    let now = noon;
    const store = await open({ ...settings, now: () => now });
    for (const jump of [0, -3 * day, 4000 * day, 0]) {
      now = noon + jump;
      await store.run('addVote', { ...vote, form: String(jump) });
      expect(await store.run('takeTurn', { what: 'vote', sender: 'x', most: 9, within: 600_000 })).toBe(0);
    }
    // The last one came from a form that was known.
    expect(await rowsOf(settings, 'votes')).toHaveLength(3);
  });
});
