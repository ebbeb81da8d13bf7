import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readSite } from '#lib/site/index.ts';
import { aChannel } from '#tests/support/builders.ts';
import { aSingleFact } from '#tests/support/facts.ts';
import { showFaults } from '#tests/support/parsing.ts';
import { aProject } from '#tests/support/project.ts';

const file = 'content/channels/chat.mdx';
const ledger = stringify([
  aSingleFact({ id: 'support.chat-hours', type: 'text' }, '8時から'),
  aSingleFact({ id: 'support.languages', type: 'text' }, '日本語'),
]);

/** A project whose ledger has the facts of a channel, and that channel. */
function aProjectWith(text: string): Promise<string> {
  return aProject({ 'content/facts/support.yaml': ledger, [file]: text });
}

test('窓口の時間や言葉が、台帳にない事実のときは、その行で近い id と一緒に示される', async () => {
  const text = aChannel({ front: { hours: 'support.chat-hour', languages: 'order.history' } });
  const { problems } = await readSite(await aProjectWith(text));
  expect(
    showFaults(
      text,
      problems.filter((problem) => problem.file === file),
    ),
  ).toMatchInlineSnapshot(`
    "content/channels/chat.mdx:27:8 「support.chat-hour」という事実はありません。
      → もしかして「support.chat-hours」ですか。
      @ support.chat-hour
    content/channels/chat.mdx:28:12 「order.history」という事実はありません。
      → content/facts にある id を書くか、事実を足してください。
      @ order.history"
  `);
});

test.each([
  ['hours', 'support.chat-hours'],
  ['languages', 'support.languages'],
])('窓口の %s に書いた事実 %s は、使われたことになる', async (field, id) => {
  const root = await aProjectWith(aChannel({ front: { [field]: id } }));
  const { problems, usesOf } = await readSite(root);
  expect(problems.filter((problem) => problem.file === file)).toEqual([]);
  expect(usesOf(id)).toEqual(['/contact/chat']);
});
