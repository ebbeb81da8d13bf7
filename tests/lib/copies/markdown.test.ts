import { afterEach, expect, test, vi } from 'vitest';
import { flowWords } from '#components/flow/words.ts';
import { words } from '#components/words.ts';
import { blockNames, devices } from '#lib/content/index.ts';
import { markdownCopies } from '#lib/copies/index.ts';
import { copyWords } from '#lib/copies/words.ts';
import { formatValue, statuses } from '#lib/facts/index.ts';
import { factsOf } from '#lib/site/index.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const site = await shippedSite();
const copies = markdownCopies(site);
const articles = [...site.guides, ...site.faqs, ...site.konbini, ...site.channels];

afterEach(() => vi.unstubAllEnvs());

const exits = site.hosts.map(({ kind, name }) => `（${copyWords.exit[kind](name)}）`);

/** Letters and digits alone, without the marks of footnotes, the addresses of links and the notes at ways out. */
function wordsOf(text: string): string {
  return exits
    .reduce((rest, exit) => rest.replaceAll(exit, ''), text)
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const lists = ['/guides', '/faq', '/trouble', '/konbini', '/contact', '/facts', '/pay', '/contact/find'];
const plain = [
  ...['/index', '/about', '/privacy', '/accessibility', '/developers', '/embed', '/en'],
  ...['/contact/message', '/about/flows'],
];

test('どのガイド・質問・お店・窓口・案内・事実と、一覧と、その話題にも写しがあり、ほかにはない', () => {
  const paths = [
    ...[...articles, ...site.outcomes].map(({ path }) => path),
    ...site.facts.map(({ id }) => `/facts/${id}`),
    ...site.topics.map(({ id }) => `/guides/${id}`),
    ...new Set(site.faqs.map(({ topic }) => `/faq/${topic}`)),
    ...lists,
    ...plain,
  ];
  expect([...copies.keys()].sort()).toEqual(paths.map((path) => `${path}.md`).sort());
});

test('本文の言葉は、写しにも同じ順で、全部ある', () => {
  const missing = articles.flatMap(({ path, body }) => {
    const copy = wordsOf(copies.get(`${path}.md`) ?? '');
    return body.text.parts.flatMap(({ id, heading, text }) => {
      let from = copy.indexOf(wordsOf(heading));
      const lines = text.split('\n').map(wordsOf);
      return lines.flatMap((line) => {
        const at = from === -1 ? -1 : copy.indexOf(line, from);
        if (at !== -1) from = at + line.length;
        return at === -1 ? [`${path}#${id} ${line}`] : [];
      });
    });
  });
  expect(missing).toEqual([]);
  const leads = articles.filter(({ path, body }) => {
    const copy = wordsOf(copies.get(`${path}.md`) ?? '');
    return !body.text.lead.split('\n').every((line) => copy.includes(wordsOf(line)));
  });
  expect(leads.map(({ path }) => path)).toEqual([]);
});

test('本文のあいだに、ページにない言葉は入らない', () => {
  const names = new Set([...Object.values(blockNames), ...Object.values(devices)].map(wordsOf));
  for (const { path, body } of articles) {
    const known = wordsOf(
      [body.text.lead, ...body.text.parts.flatMap(({ heading, text }) => [heading, text])].join('\n'),
    );
    const strange = body.markdown
      .split('\n')
      .map((line) =>
        wordsOf(line.replace(/^ *(?:\d+\.|>) /, '').replaceAll(/\*\*(補足|気をつけて|案内が食いちがいます)：/g, '')),
      )
      .filter((line) => !known.includes(line) && !names.has(line));
    expect([path, strange]).toEqual([path, []]);
  }
});

test('題・答え・照合の日が、写しにもある', () => {
  for (const article of articles) {
    const copy = wordsOf(copies.get(`${article.path}.md`) ?? '');
    const said = article.kind === 'faq' ? [article.question, article.short] : [article.title, article.answer];
    for (const text of said) expect(copy).toContain(wordsOf(text));
  }
});

test('記事の事実は、値とそろい方つきで写しに並び、本文に出るものは出典の言い分を脚注に持つ', () => {
  for (const article of articles) {
    const copy = copies.get(`${article.path}.md`) ?? '';
    const { basis, inText } = factsOf(site, article);
    for (const fact of basis) {
      expect(copy).toContain(`(/facts/${fact.id}.md)`);
      expect(wordsOf(copy)).toContain(wordsOf(`${fact.question}${formatValue(fact)}${statuses[fact.status]}`));
    }
    for (const { id } of inText) expect(copy).toContain(`\n[^${id}]: `);
    const named = [...copy.matchAll(/\[\^([^\]]+)\](?!:)/g)].map(([, id]) => id);
    expect(named.filter((id) => !copy.includes(`\n[^${id}]: `))).toEqual([]);
  }
});

test('事実の写しは、食いちがう言い分をどれも、出典の名とともに持つ', () => {
  for (const fact of site.facts) {
    const copy = wordsOf(copies.get(`/facts/${fact.id}.md`) ?? '');
    expect(copy).toContain(wordsOf(fact.reading.sentence));
    for (const { source, value, says = '' } of fact.claims) {
      const name = site.sources.find(({ id }) => id === source)?.name ?? '';
      expect(copy).toContain(wordsOf(name));
      expect(copy).toContain(wordsOf(says));
      if (value !== undefined) expect(copy).toContain(wordsOf(formatValue(fact, value)));
    }
  }
});

test('画面の言葉には印がつき、手順は番号のままで、埋めていない値は残らない', () => {
  const copy = copies.get('/guides/account/change-email.md') ?? copies.get(`${site.guides[0]?.path}.md`) ?? '';
  expect(copy).toMatch(/\n1\. /);
  expect(copy).toMatch(/`[^`]+`/);
  const isUnfilled = (text: string) => text.includes('{{') || /<[A-Z/]/.test(text);
  const outsideCode = [...copies].map(([path, text]) => [path, text.replace(/^```[\s\S]*?^```$/gm, '')] as const);
  expect(outsideCode.filter(([, text]) => isUnfilled(text)).map(([path]) => path)).toEqual([]);
});

test('公の住所が決まっていれば、リンクはどれも初めから終わりまで書かれ、外へ出るものは断り書きを伴う', () => {
  vi.stubEnv('SITE_URL', 'https://example.jp');
  const links = [...markdownCopies(site).values()].flatMap((copy) => [...copy.matchAll(/(?<!\\)\]\(([^)]*)\)(.?)/g)]);
  expect(links.length).toBeGreaterThan(1000);
  expect(links.filter(([, url = '']) => !url.startsWith('https://')).map(([, url]) => url)).toEqual([]);
  const out = links.filter(([, url = '']) => !url.startsWith('https://example.jp/'));
  expect(out.length).toBeGreaterThan(0);
  expect(out.filter(([, , next]) => next !== '（').map(([, url]) => url)).toEqual([]);
});

test('写しの見出しや欄の名は、ページのものと同じ', () => {
  const { site: name, page: _, exit, checked, review, minutes, audience, alsoCalled, channel, ...rest } = copyWords;
  const { unofficial: __, basis: ___, claimSays: ____, steps: _____, overview: ______, flow, ...plain } = rest;
  expect(flowWords).toMatchObject(flow);
  expect(words).toMatchObject({ ...plain, site: name });
  expect(words.channel).toMatchObject(channel);
  const { Before, Result, Causes, Fix, Note, Warning, Disagreement } = blockNames;
  expect([Before, Result, Causes, Fix, Note, Warning, Disagreement]).toEqual([
    words.before,
    words.result,
    words.causes,
    words.fix,
    words.note,
    words.warning,
    words.disagreement,
  ]);
  expect([checked('日'), review('日'), minutes(3), audience('人'), alsoCalled(['甲', '乙'])]).toEqual([
    words.checked('日'),
    words.review('日'),
    words.minutes(3),
    words.audience('人'),
    words.alsoCalled(['甲', '乙']),
  ]);
  expect([exit.amazon('甲'), exit.public('乙')]).toEqual([words.exit.amazon('甲'), words.exit.public('乙')]);
});

test('案内の写しは、題と答えと本文を持ち、借りた手順、次にすること、読むページへ導く', () => {
  expect(site.outcomes.length).toBeGreaterThan(50);
  const missing = site.outcomes.flatMap(({ path, title, answer, body, procedures, next, ways }) => {
    const copy = copies.get(`${path}.md`) ?? '';
    const said = wordsOf(copy);
    const texts = [title, answer, body.text.lead, ...body.text.parts.flatMap(({ heading, text }) => [heading, text])];
    const lines = texts.flatMap((text) => text.split('\n'));
    const links = [...[...procedures, ...ways].map((to) => `](${to})`), ...next.map(({ label }) => `[${label}](/pay`)];
    const left = [
      ...lines.filter((line) => !said.includes(wordsOf(line))),
      ...links.filter((link) => !copy.includes(link)),
    ];
    return left.map((each) => `${path} ${each}`);
  });
  expect(missing).toEqual([]);
  expect(copies.get('/pay/counter-lawson.md')).toContain('8888');
});
