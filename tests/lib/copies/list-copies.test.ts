import { afterEach, expect, test, vi } from 'vitest';
import { changeSentence, changesCopy, markdownCopies } from '#lib/copies/index.ts';
import { formatValue, statuses } from '#lib/facts/index.ts';
import { type Change, plainPages } from '#lib/site/index.ts';
import { composerWords, listingWords, privacyPage } from '#lib/words/index.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const site = await shippedSite();
const copies = markdownCopies(site);
const copyOf = (path: string) => copies.get(`${path}.md`) ?? '';

afterEach(() => vi.unstubAllEnvs());

test('ガイドとよくある質問の一覧は、全部を、話題の下に、答えと一緒に並べる', () => {
  for (const { path, title, answer, topic } of site.guides) {
    for (const list of ['/guides', `/guides/${topic}`])
      expect(copyOf(list)).toContain(`- [${title}](${path})：${answer}`);
  }
  for (const { path, question, short, topic } of site.faqs) {
    for (const list of ['/faq', `/guides/${topic}`, `/faq/${topic}`]) {
      expect(copyOf(list)).toContain(`- [${question}](${path})：${short}`);
    }
  }
  for (const { id, title } of site.topics) expect(copyOf('/guides')).toContain(`### [${title}](/guides/${id})`);
});

test('困ったときの一覧は、どの困りごとも、その所へ導く', () => {
  const symptoms = site.guides.flatMap(({ path, body }) =>
    body.troubles.map(({ id, symptom }) => `- [${symptom}](${path}#${id})`),
  );
  expect(symptoms.length).toBeGreaterThan(50);
  expect(symptoms.filter((line) => !copyOf('/trouble').includes(line))).toEqual([]);
});

test('お店の一覧は、払う所と桁数を言い、窓口の一覧は、時間とその疑いを言う', () => {
  expect(copyOf('/konbini')).toContain('- [ローソン](/konbini/lawson)：Loppi・11桁');
  expect(copyOf('/konbini')).toContain(`## ${listingWords.konbini.anyStore}\n`);
  for (const { path, name, answer } of site.channels) {
    expect(copyOf('/contact')).toContain(`- [${name}](${path})：${answer}（`);
  }
  const doubted = site.facts.filter(({ id, status }) => /^support\..*hours/.test(id) && status !== 'agreed');
  expect(doubted.length).toBeGreaterThan(0);
  expect(copyOf('/contact')).toMatch(/（(?:出典が食いちがう|出典が1つだけ|古い案内による|根拠が確かめられない)）/);
});

test('案内のはじめの質問は、どの答えからも次へ進める', () => {
  const { stage } = site.payWords?.questions ?? {};
  const { who } = site.contactWords?.questions ?? {};
  expect(Object.keys(stage?.answers ?? {}).length).toBeGreaterThan(3);
  for (const [id, { label }] of Object.entries(stage?.answers ?? {})) {
    expect(copyOf('/pay')).toMatch(new RegExp(`- \\[${label}\\]\\(/pay/[a-z-]+\\?stage=${id}\\)`));
  }
  for (const [id, { label }] of Object.entries(who?.answers ?? {})) {
    expect(copyOf('/contact')).toMatch(new RegExp(`- \\[${label}\\]\\(/contact/find/[a-z-]+\\?who=${id}\\)`));
  }
});

test('事実の一覧は、どの事実も、値とそろい方と一緒に並べる', () => {
  const missing = site.facts.filter(
    (fact) => !copyOf('/facts').includes(`(/facts/${fact.id})：${formatValue(fact)}（${statuses[fact.status]}）`),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test('個人情報の扱いとサイトの説明は、ページと同じ言葉を、同じ順に言う', () => {
  const { lead, parts } = privacyPage;
  const texts = parts.flatMap(({ heading, blocks }) => [heading, ...blocks.flat()]);
  const said = [lead, ...texts.filter((text) => typeof text === 'string')];
  expect(said).toHaveLength(texts.length + 1);
  let from = 0;
  for (const text of said) {
    // Links within the page are complete in its copy.
    const at = copyOf('/privacy').replaceAll('](/privacy#', '](#').indexOf(text, from);
    expect([text, at >= from]).toEqual([text, true]);
    from = at;
  }
  expect(copyOf('/about')).toContain(`ガイドが${site.guides.length}本`);
  expect(copyOf('/about')).toContain('[変わったところ](/changes)');
});

test('読むためのページには、どれも写しがあり、画面の部品や見本も入る', () => {
  const pages = [
    ...Object.keys(plainPages).filter((path) => path !== '/' && path !== '/changes'),
    '/contact/find',
    '/about/flows',
  ];
  expect(pages.filter((path) => copyOf(path) === '')).toEqual([]);
  expect(copyOf('/embed')).toContain('```html\n<script src="/madoguchi-deadline.js" defer></script>');
  expect(copyOf('/en')).toContain('| 払込票番号 | haraikomi-hyō bangō | payment slip number, for 7-Eleven |');
  expect(copyOf('/en')).toMatch(/^4\. Pay by day 3/m);
  expect(copyOf('/developers')).toContain('- `get_fact` ');
});

test('文の見本の写しには、どの用件も、チャットと電話の言葉と一緒に入る', () => {
  const topics = site.messageWords?.topics ?? [];
  expect(topics.length).toBeGreaterThan(10);
  for (const { label } of topics) expect(copyOf('/contact/message')).toContain(`### ${label}\n\n#### チャット\n`);
  expect(copyOf('/contact/message')).toContain(`#### ${composerWords.callSample}\n\n1. `);
  expect(copyOf('/contact/message')).toContain(composerWords.promise);
});

test('流れ図の写しは、どの質問からも、進む先を言う', () => {
  for (const { path, payWords, contactWords } of [
    { path: '/pay', ...site },
    { path: '/contact/find', ...site },
  ]) {
    const { questions = {} } = (path === '/pay' ? payWords : contactWords) ?? {};
    const asked = Object.keys(questions).filter((id) => copyOf('/about/flows').includes(`- [${id}](${path}/${id})：`));
    expect([path, asked.length > 5]).toEqual([path, true]);
  }
  expect(copyOf('/about/flows').match(/```mermaid\n/g)).toHaveLength(2);
});

test('はじめのページの写しは、読み方と、どこに何があるかを言う', () => {
  expect(copyOf('/index')).toContain('読み方：');
  expect(copyOf('/index')).toContain('](/guides/checkout/order.md)');
  vi.stubEnv('SITE_URL', 'https://example.jp');
  expect(markdownCopies(site).get('/index.md')).toContain('](https://example.jp/guides/checkout/order.md)');
});

test('変わったところは、読み方が変わった事実をはじめに、日ごとに並べる', () => {
  const reading: Change = {
    day: '2026-11-20',
    path: '/facts/a.b',
    title: '何日か',
    kind: { is: 'reading', before: '6日', after: '3日' },
  };
  const other: Change = { day: '2026-11-20', path: '/guides/a/b', title: '払う', kind: { is: 'new' } };
  const text = changesCopy(site, [other, reading]);
  expect(text).toContain('## 2026年11月20日\n\n### ');
  expect(text.indexOf(changeSentence(reading))).toBeLessThan(text.indexOf(changeSentence(other)));
  expect(text).toContain(`- [払う](/guides/a/b)：${changeSentence(other)}`);
});

test('どの一覧のリンクも、あるページへ行く', () => {
  const pages = new Set([...copies.keys()].map((path) => path.replace(/\.md$/, '')));
  const others = ['/changes', '/embed', '/developers', '/contact/message'];
  for (const path of ['/guides', '/faq', '/trouble', '/konbini', '/facts', '/about', '/privacy']) {
    const links = [...copyOf(path).matchAll(/(?<!\\)\]\(([^)#?]+)/g)].map(([, to = '']) => to);
    expect([path, links.filter((to) => !pages.has(to) && !others.includes(to))]).toEqual([path, []]);
  }
});
