import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { findWarnings } from '#lib/check/index.ts';
import { formatProblem } from '#lib/content/index.ts';
import { readSite } from '#lib/site/index.ts';
import { aChannel, aFaq, aGuide } from '#tests/support/builders.ts';
import { aFact, aSingleFact, sourcesText } from '#tests/support/facts.ts';
import { showFaults } from '#tests/support/parsing.ts';
import { aProject, writeIn } from '#tests/support/project.ts';
import { commitAll, startRepository } from '#tests/support/repository.ts';

const guide = 'content/guides/store/pay.mdx';
const ledger = 'content/facts/konbini.yaml';
const what = aSingleFact({ id: 'konbini.what', type: 'text' }, '前払い');

/** A project in a git repository, committed on that day. */
async function aCommittedProject(files: Readonly<Record<string, string>>, day = '2026-11-21'): Promise<string> {
  const root = await aProject({ 'content/sources.yaml': sourcesText, [ledger]: stringify([what]), ...files });
  startRepository(root);
  commitAll(root, `${day}T12:00:00+09:00`);
  return root;
}

async function warningsOn(today: string, root: string, text = ''): Promise<string> {
  return showFaults(text, await findWarnings(root, await readSite(root), today));
}

test('見直しの日の当日までは、記事にも事実にも、何も言われない', async () => {
  const facts = stringify([{ ...what, reviewBy: '2027-02-10' }]);
  const root = await aCommittedProject({ [guide]: aGuide({ front: { reviewBy: '2027-02-10' } }), [ledger]: facts });
  expect(await warningsOn('2027-02-10', root)).toBe('');
});

test('見直しの日を過ぎた記事は、その日の場所で示される', async () => {
  const text = aGuide();
  const facts = stringify([{ ...what, reviewBy: '2027-06-01' }]);
  expect(
    await warningsOn('2027-02-11', await aCommittedProject({ [guide]: text, [ledger]: facts }), text),
  ).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:8:11 見直しの日（2027-02-10）を過ぎています。
      → 出典と照らし合わせ、checkedOn と reviewBy を新しくしてください。
      @ 2027-02-10"
  `);
});

test('見直しの日を過ぎた事実は、その日の場所で示される', async () => {
  const text = stringify([{ ...what, reviewBy: '2027-06-01' }, aFact({ unused: '話の外' })]);
  const root = await aCommittedProject({ [guide]: aGuide(), [ledger]: text });
  expect(await warningsOn('2027-01-21', root, text)).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:36:13 見直しの日（2027-01-20）を過ぎています。
      → 出典と照らし合わせ、checkedOn と reviewBy を新しくしてください。
      @ 2027-01-20"
  `);
});

test('照合したあとで変わった記事は、照合した日の場所で示される', async () => {
  const text = aGuide({ body: '書き直した本文です。' });
  const root = await aCommittedProject({ [guide]: aGuide() });
  await writeIn(root, guide, text);
  commitAll(root, '2026-12-05T12:00:00+09:00');
  expect(await warningsOn('2026-12-05', root, text)).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:7:12 2026-12-05 に変わりましたが、出典との照合は 2026-11-21 のままです。
      → 出典と照らし合わせ、checkedOn と reviewBy を新しくしてください。
      @ 2026-11-21"
  `);
});

test('変わった日に照合した記事には、何も言われない', async () => {
  const root = await aCommittedProject({ [guide]: aGuide() });
  await writeIn(root, guide, aGuide({ front: { checkedOn: '2026-12-05' } }));
  commitAll(root, '2026-12-05T23:59:00+09:00');
  expect(await warningsOn('2026-12-05', root)).toBe('');
});

test('ほかの記事が変わっても、変わっていない記事には何も言われない', async () => {
  const root = await aCommittedProject({ [guide]: aGuide() });
  await writeIn(root, 'content/faqs/store/pay.mdx', aFaq({ front: { checkedOn: '2026-12-05' } }));
  commitAll(root, '2026-12-05T12:00:00+09:00');
  expect(await warningsOn('2026-12-05', root)).toBe('');
});

test('どのページも使わない事実は、その id の場所で示される', async () => {
  const text = stringify([what, aFact(), aSingleFact({ id: 'konbini.cap', type: 'text', unused: '話の外' }, 'あ')]);
  const root = await aCommittedProject({ [guide]: aGuide(), [ledger]: text });
  expect(await warningsOn('2026-11-21', root, text)).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:16:7 事実 konbini.deadline を使うページがありません。
      → 記事の facts に足すか、使わない理由を unused に書いてください。
      @ konbini.deadline"
  `);
});

test('読めない事実のあとの事実も、正しい場所で示される', async () => {
  const text = stringify([aFact({ id: 'konbini.broken', unit: '個' }), what, aFact()]);
  const root = await aCommittedProject({ [guide]: aGuide(), [ledger]: text });
  const places = (await findWarnings(root, await readSite(root), '2026-11-21')).map(
    ({ line }) => text.split('\n')[line - 1],
  );
  expect(places).toEqual(['- id: konbini.deadline']);
});

test('注意は、ファイルの順、行の順に並ぶ', async () => {
  const root = await aCommittedProject({
    [guide]: aGuide(),
    'content/faqs/store/pay.mdx': aFaq(),
    [ledger]: stringify([aFact(), what]),
    'content/facts/order.yaml': stringify([
      aSingleFact({ id: 'order.what', type: 'text', reviewBy: '2027-02-01' }, 'あ'),
    ]),
  });
  await writeIn(root, guide, aGuide({ body: '書き直した本文です。' }));
  commitAll(root, '2026-12-05T12:00:00+09:00');
  const warnings = await findWarnings(root, await readSite(root), '2027-03-01');
  expect(warnings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'content/facts/konbini.yaml fact-unused',
    'content/facts/konbini.yaml review-due',
    'content/facts/konbini.yaml review-due',
    'content/facts/order.yaml fact-unused',
    'content/facts/order.yaml review-due',
    'content/faqs/store/pay.mdx review-due',
    'content/guides/store/pay.mdx changed-unchecked',
    'content/guides/store/pay.mdx review-due',
  ]);
});

test('窓口の案内が知らない窓口は、どのファイルに何を足すかが示される', async () => {
  const root = await aProject({
    'content/channels/video-call.mdx': aChannel(),
    'content/channels/chat.mdx': aChannel({ front: { title: '別の窓口' } }),
  });
  const found = (await findWarnings(root, await readSite(root), '2026-11-21')).filter(({ rule }) => rule === 'flow');
  expect(found.map(formatProblem)).toMatchInlineSnapshot(`
    [
      "content/channels/video-call.mdx:1:1 窓口の案内（/contact/find）は「video-call」を知らないので、だれにもすすめません。
      → lib/channels/rules.ts の deskIds に「'video-call',」の行を足し、desksFor の、受ける用件の行に「'video-call'」を足してください。",
    ]
  `);
});
