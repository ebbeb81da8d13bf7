import { expect, test } from 'vitest';
import { type Draw, LearnedPages } from '#lib/server/learned-pages.ts';
import type { Said } from '#lib/server/thread-handler.ts';

const draw: Draw = (address) => {
  if (address === '/fails') throw new Error('描けません');
  if (address.startsWith('/to/')) return { to: address.slice(3) };
  const [, name] = /^\/node\/(.+)$/.exec(address) ?? [];
  return name === undefined
    ? undefined
    : { kind: 'node', title: name, markup: `<h1>${name.replace('&', '&amp;')}</h1>` };
};

/** Next, as it draws the same with a frame around it, and what it was asked for. */
function aNext(frame = (title: string, markup: string) => `<title>${title} | 窓口</title><main>${markup}</main>`) {
  const asked: string[] = [];
  const answer = ({ id, url }: { id: number; url: string }): Said => {
    asked.push(url);
    const drawn = url === '/fails' ? undefined : draw(url);
    if (drawn === undefined || drawn instanceof Promise) return { id, failure: 'Next' };
    if ('to' in drawn) return said(id, 307, { location: drawn.to }, 'Next の本文');
    const page = frame(drawn.title.replace('&', '&amp;'), drawn.markup);
    return said(id, 200, { 'content-type': 'text/html', 'content-length': '5' }, page);
  };
  return { asked, ask: async (request: { id: number; url: string }) => answer(request) };
}

function said(id: number, status: number, headers: Readonly<Record<string, string>>, body: string): Said {
  return { id, answer: { status, headers, body: Buffer.from(body) } };
}

async function read(pages: LearnedPages, url: string, more: object = {}) {
  const { answer, failure } = await pages.answer({ id: 7, url, headers: {}, ...more });
  return answer === undefined ? failure : Buffer.from(answer.body).toString();
}

test('Next の2枚めのページを言い当てたら、3枚めからは Next に頼まない', async () => {
  const next = aNext();
  const pages = new LearnedPages(draw, next.ask);
  for (const name of ['一', '二&三', '$& 四', '五']) {
    expect(await read(pages, `/node/${name}`)).toBe(
      `<title>${name.replace('&', '&amp;')} | 窓口</title><main><h1>${name.replace('&', '&amp;')}</h1></main>`,
    );
  }
  expect(next.asked).toEqual(['/node/一', '/node/二&三']);
});

test('自分で描いたページにも、Next の答えの見出しが付く。長さは付かない', async () => {
  const pages = new LearnedPages(draw, aNext().ask);
  for (const name of ['一', '二']) await read(pages, `/node/${name}`);
  expect((await pages.answer({ id: 9, url: '/node/三', headers: {} })).answer?.headers).toEqual({
    'content-type': 'text/html',
  });
});

test('行き先が言い当てられたら、移る先も自分で答える', async () => {
  const next = aNext();
  const pages = new LearnedPages(draw, next.ask);
  for (const place of ['/a', '/b']) await read(pages, `/to${place}`);
  const { answer } = await pages.answer({ id: 1, url: '/to/c', headers: {} });
  expect([answer?.status, answer?.headers, next.asked.length]).toEqual([307, { location: '/c' }, 2]);
});

test('言い当てられないページは、いつまでも Next が描く', async () => {
  const numbers = [...Array(15).keys()].values();
  const next = aNext((title, markup) => `<title>${title}</title>${markup}<p>${numbers.next().value}</p>`);
  const told: unknown[] = [];
  const write = process.stderr.write;
  process.stderr.write = (text: unknown) => told.push(text) > 0;
  const pages = new LearnedPages(draw, next.ask);
  for (let each = 0; each < 15; each += 1) expect(await read(pages, '/node/a')).toContain(`<p>${each}</p>`);
  process.stderr.write = write;
  expect(told.join('')).toMatch(/"node".*not drawn/);
});

test('Next のページにない部分を描いたら、使わない', async () => {
  const next = aNext((title) => `<title>${title}</title><main>別のもの</main>`);
  const pages = new LearnedPages(draw, next.ask);
  for (let each = 0; each < 5; each += 1) expect(await read(pages, '/node/a')).toContain('別のもの');
});

test.each([
  ['描けない住所', '/guides/x'],
  ['描くときに失敗した', '/fails'],
])('%s は Next に頼む', async (_, url) => {
  expect(await read(new LearnedPages(draw, aNext().ask), url)).toBe('Next');
});

test('手渡されたものから描くページは Next に頼む', async () => {
  const next = aNext();
  const pages = new LearnedPages(draw, next.ask);
  for (const name of ['a', 'b', 'c']) await read(pages, `/node/${name}`, { handed: {} });
  expect(next.asked).toHaveLength(3);
});
