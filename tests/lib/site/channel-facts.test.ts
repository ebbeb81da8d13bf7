import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkProject } from '#lib/check/index.ts';
import { factsOf, readSite } from '#lib/site/index.ts';
import { aChannel } from '#tests/support/builders.ts';
import { aSingleFact } from '#tests/support/facts.ts';
import { showFaults } from '#tests/support/parsing.ts';
import { aProject } from '#tests/support/project.ts';

const file = 'content/channels/chat.mdx';
const ledger = stringify([
  aSingleFact({ id: 'support.chat-hours', type: 'time-range' }, '08:00-21:00'),
  aSingleFact({ id: 'support.languages', type: 'text' }, '日本語'),
  aSingleFact({ id: 'support.path', type: 'text' }, 'メニューから'),
]);

const methods = (hours: string) => [{ by: 'chat', hours }];

/** A project with a channel and its facts. */
function aProjectWith(text: string): Promise<string> {
  return aProject({ 'content/facts/support.yaml': ledger, [file]: text });
}

test('窓口の時間や言葉が、台帳にない事実のときは、その行で近い id と一緒に示される', async () => {
  const text = aChannel({ front: { methods: methods('support.chat-hour'), languages: 'order.history' } });
  const { problems } = await checkProject(await aProjectWith(text));
  expect(
    showFaults(
      text,
      problems.filter((problem) => problem.file === file),
    ),
  ).toMatchInlineSnapshot(`
    "content/channels/chat.mdx:10:12 「support.chat-hour」という事実はありません。
      → もしかして「support.chat-hours」ですか。
      @ support.chat-hour
    content/channels/chat.mdx:30:12 「order.history」という事実はありません。
      → content/facts にある id を書くか、事実を足してください。
      @ order.history"
  `);
});

test('窓口の時間が、時間帯でない事実のときは、その行で示される', async () => {
  const text = aChannel({ front: { methods: methods('support.languages') } });
  const { problems } = await checkProject(await aProjectWith(text));
  expect(
    showFaults(
      text,
      problems.filter((problem) => problem.file === file),
    ),
  ).toMatchInlineSnapshot(`
    "content/channels/chat.mdx:10:12 事実 support.languages は、時間帯ではありません。
      → type が time-range の事実の id か、always か、unknown を書いてください。
      @ support.languages"
  `);
});

test.each([
  ['methods', methods('support.chat-hours'), 'support.chat-hours'],
  ['languages', 'support.languages', 'support.languages'],
])('窓口の %s に書いた事実は、使われたことになる', async (field, value, id) => {
  const root = await aProjectWith(aChannel({ front: { [field]: value } }));
  const { site, problems } = await checkProject(root);
  expect(problems.filter((problem) => problem.file === file)).toEqual([]);
  expect(site.usesOf(id)).toEqual(['/contact/chat']);
});

test('時間や言葉だけに書いた事実も、その窓口のよりどころに並ぶ', async () => {
  const front = { facts: ['support.path'], methods: methods('support.chat-hours'), languages: 'support.languages' };
  const site = await readSite(await aProjectWith(aChannel({ front })));
  const [channel] = site.channels;
  expect(channel && factsOf(site, channel).basis.map(({ id }) => id)).toEqual([
    'support.chat-hours',
    'support.languages',
    'support.path',
  ]);
});
