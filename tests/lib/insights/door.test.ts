import { expect, onTestFinished, test } from 'vitest';
import { openStore, type Store } from '#lib/feedback/index.ts';
import { type Insights, insightsDoor } from '#lib/insights/index.ts';
import type { Answer, Drawing, Sent } from '#lib/server/index.ts';
import { noon, onBothEngines, type TestEngine } from '#tests/support/stores.ts';

const token = 'a-token-of-the-operator-with-enough-letters';
const host = 'example.jp';
const minute = 60_000;

interface Asking {
  readonly method?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly cookie?: string | undefined;
  readonly headers?: Sent['headers'];
  readonly sender?: string;
}

/** A door on an empty store whose time can be moved, and a browser that asks at it. */
async function doorOf(engine: TestEngine, more: { readonly isHttps?: boolean; readonly token?: string } = {}) {
  const time = { now: noon };
  const store = await openStore({ ...(await engine.empty()), now: () => time.now });
  onTestFinished(() => store.close());
  return { ...browserAt(store, time, more), store, time };
}

function browserAt(
  store: Store,
  time: { readonly now: number },
  more: { readonly isHttps?: boolean; readonly token?: string } = {},
) {
  const door = insightsDoor({ store, token, now: () => time.now, ...more });
  const ask = (url: string, { method = 'GET', fields, cookie, headers = {}, sender = '192.0.2.1' }: Asking = {}) =>
    door.answer({
      method: fields === undefined ? method : 'POST',
      url,
      headers: {
        host,
        ...(fields && { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }),
        ...(cookie !== undefined && { cookie }),
        ...headers,
      },
      body: Buffer.from(new URLSearchParams(fields).toString()),
      sender,
    });
  const signIn = async (said: string, more: Asking = {}) =>
    ask('/insights/sign-in', { fields: { token: said }, ...more });
  const enter = async () => cookieOf(await signIn(token));
  return { door, ask, signIn, enter };
}

function cookieOf({ headers }: Answer | Drawing): string {
  return String(headers['set-cookie'] ?? '').split(';', 1)[0] ?? '';
}

function drawn(answer: Answer | Drawing): Insights {
  if (!('handed' in answer)) throw new Error(`nothing was drawn: ${answer.status}`);
  return answer.handed as Insights;
}

function locationOf(answer: Answer | Drawing): unknown {
  return 'handed' in answer ? undefined : [answer.status, answer.headers.location];
}

onBothEngines((engine) => {
  test('入っていない人は、どの住所でも入口に着き、そこでは何も見えない', async () => {
    const { ask } = await doorOf(engine);
    expect(drawn(await ask('/insights'))).toEqual({ at: 'sign-in', notice: undefined });
    for (const path of ['/insights/votes', '/insights/comments', '/insights/csv/votes', '/insights/x']) {
      expect(locationOf(await ask(path))).toEqual([303, '/insights']);
    }
    const forms = { form: 'x', id: '1', note: 'x', done: 'yes' };
    expect(locationOf(await ask('/insights/comments', { fields: forms }))).toEqual([303, '/insights']);
  });

  test('合言葉が合えば入り、しるしは HttpOnly・SameSite=Strict で、運営の住所だけに送られる', async () => {
    const { ask, signIn } = await doorOf(engine);
    const answer = await signIn(token);
    expect(locationOf(answer)).toEqual([303, '/insights']);
    expect(answer.headers['set-cookie']).toMatch(
      /^insights=[\w.-]+; Path=\/insights; Max-Age=43200; HttpOnly; SameSite=Strict$/,
    );
    expect(drawn(await ask('/insights', { cookie: cookieOf(answer) })).at).toBe('today');
  });

  test('https のときだけ、しるしに Secure が付く', async () => {
    const plain = await doorOf(engine);
    const behind = await plain.signIn(token, { headers: { 'x-forwarded-proto': 'https' } });
    expect(behind.headers['set-cookie']).toMatch(/; Secure$/);
    const { signIn } = browserAt(plain.store, plain.time, { isHttps: true });
    expect((await signIn(token)).headers['set-cookie']).toMatch(/; Secure$/);
  });

  test('合言葉が違えば入れず、しるしも出ない', async () => {
    const { ask, signIn } = await doorOf(engine);
    for (const wrong of ['', `${token}x`, token.slice(1)]) {
      const answer = await signIn(wrong);
      expect(locationOf(answer)).toEqual([303, '/insights?notice=wrong']);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect(drawn(await ask('/insights?notice=wrong'))).toEqual({ at: 'sign-in', notice: 'wrong' });
    expect(drawn(await ask('/insights?notice=<b>'))).toEqual({ at: 'sign-in', notice: undefined });
  });

  test('15分に10回試すと、正しい合言葉でもその回線からは入れず、ほかの回線からは入れる', async () => {
    const { signIn, time } = await doorOf(engine);
    for (let attempt = 0; attempt < 10; attempt += 1) await signIn('wrong');
    expect(locationOf(await signIn(token))).toEqual([303, '/insights?notice=wait']);
    expect(locationOf(await signIn(token, { sender: '198.51.100.7' }))).toEqual([303, '/insights']);
    time.now += 15 * minute;
    expect(locationOf(await signIn(token))).toEqual([303, '/insights']);
  });

  test('試した数は、同じデータベースの別の機械とも合わせて数える', async () => {
    const { signIn, store, time } = await doorOf(engine);
    const other = browserAt(store, time);
    for (let attempt = 0; attempt < 10; attempt += 1) await signIn('wrong');
    expect(locationOf(await other.signIn(token))).toEqual([303, '/insights?notice=wait']);
  });

  test('合言葉を替えると、入っていた人はみな出される', async () => {
    const { enter, store, time } = await doorOf(engine);
    const cookie = await enter();
    const { ask } = browserAt(store, time, { token: `${token}-new` });
    expect(drawn(await ask('/insights', { cookie })).at).toBe('sign-in');
  });

  test('12時間たつと、入り直しになる', async () => {
    const { ask, enter, time } = await doorOf(engine);
    const cookie = await enter();
    time.now += 12 * 60 * minute;
    expect(drawn(await ask('/insights', { cookie })).at).toBe('sign-in');
  });

  test('「出る」は、しるしを消す', async () => {
    const { ask, enter } = await doorOf(engine);
    const cookie = await enter();
    const { form } = formOf(drawn(await ask('/insights', { cookie })));
    const answer = await ask('/insights/sign-out', { cookie, fields: { form } });
    expect(answer.headers['set-cookie']).toMatch(/^insights=; Path=\/insights; Max-Age=0;/);
  });

  test('ほかのサイトが送ったもの、印の違うもの、フォームでないものは、何も変えない', async () => {
    const { ask, enter, store } = await doorOf(engine);
    const vote = { page: '/faq/a/b', lang: 'ja', helpful: false, comment: '読んで', version: 'v' };
    const { id } = await store.run('addVote', vote);
    const cookie = await enter();
    const { form } = formOf(drawn(await ask('/insights', { cookie })));
    const fields = { form, id, note: 'x', done: 'yes' };
    const bad: [string, Asking][] = [
      ['/insights/comments', { cookie, fields: { ...fields, form: 'x' } }],
      ['/insights/comments', { cookie, fields, headers: { 'sec-fetch-site': 'cross-site' } }],
      ['/insights/comments', { cookie, fields, headers: { 'sec-fetch-site': 'same-site' } }],
      [
        '/insights/comments',
        { cookie, fields, headers: { 'sec-fetch-site': undefined, origin: 'https://evil.example' } },
      ],
      ['/insights/comments', { cookie, fields, headers: { 'sec-fetch-site': undefined, origin: 'null' } }],
      ['/insights/comments', { cookie, fields, headers: { 'content-type': 'text/plain' } }],
      ['/insights/votes', { cookie, fields }],
      ['/insights/comments', { cookie, fields: { ...fields, note: 'あ'.repeat(1001) } }],
      ['/insights/sign-in', { fields: { token }, headers: { 'sec-fetch-site': 'cross-site' } }],
    ];
    for (const [path, asking] of bad) {
      const answer = await ask(path, asking);
      expect('status' in answer && answer.status).toBe(400);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect(await store.run('countOpenComments', 10)).toBe(1);
  });

  test('意見にメモを書いて済ませると、もとの一覧に戻り、待っている意見から外れる', async () => {
    const { ask, enter, store } = await doorOf(engine);
    const vote = { page: '/faq/a/b', lang: 'ja', helpful: false, comment: '読んで', version: 'v' };
    const { id } = await store.run('addVote', vote);
    const cookie = await enter();
    const { form } = formOf(drawn(await ask('/insights/comments', { cookie })));
    const back = '/insights/comments?list=all&page=%2Ffaq%2Fa%2Fb';
    const fields = { form, id, note: ' 直した\r\n今日 ', done: 'yes', back };
    expect(locationOf(await ask('/insights/comments', { cookie, fields }))).toEqual([303, back]);
    expect(drawn(await ask('/insights/comments?list=all', { cookie }))).toMatchObject({
      waiting: 0,
      comments: [{ id, note: '直した\n今日' }],
    });
    for (const other of ['https://evil.example', '//evil.example', '/insights/comments\r\nx: y', '/']) {
      const moved = await ask('/insights/comments', { cookie, fields: { ...fields, back: other } });
      expect(locationOf(moved)).toEqual([303, '/insights/comments']);
    }
  });

  test('どのページも、検索エンジンに載せないと言う', async () => {
    const { ask, enter } = await doorOf(engine);
    const cookie = await enter();
    for (const path of ['/insights', '/insights/votes', '/insights/csv/votes']) {
      expect((await ask(path, { cookie })).headers['x-robots-tag']).toBe('noindex, nofollow');
      expect((await ask(path)).headers['x-robots-tag']).toBe('noindex, nofollow');
    }
  });

  test('データベースが使えないときは、だれも入れず、入っている人には503で知らせる', async () => {
    const { ask, enter, signIn, store } = await doorOf(engine);
    const cookie = await enter();
    await store.close();
    expect(locationOf(await signIn(token))).toEqual([303, '/insights?notice=unavailable']);
    const answer = await ask('/insights/votes', { cookie });
    expect(answer).toMatchObject({ status: 503, handed: { at: 'unavailable' } });
  });
});

function formOf(insights: Insights): { readonly form: string } {
  if (!('form' in insights)) throw new Error('no form');
  return insights;
}
