import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { changedFacts, readSite } from '#lib/site/index.ts';
import { aFact, aSingleFact, sourcesText } from '#tests/support/facts.ts';
import { aFolder, aProject, writeIn } from '#tests/support/project.ts';
import { commitAll, startRepository } from '#tests/support/repository.ts';

const ledger = 'content/facts/konbini.yaml';
const what = aSingleFact({ id: 'konbini.what', type: 'text' }, '前払い');
const reading = { value: 2, rule: 'safest', why: 'あ', sentence: '2日目までです。' };

async function aCommittedProject(): Promise<string> {
  const root = await aProject({ 'content/sources.yaml': sourcesText, [ledger]: stringify([aFact(), what]) });
  startRepository(root);
  commitAll(root);
  return root;
}

const changedIn = async (root: string) => changedFacts(root, await readSite(root));

test('コミットのあとで何も書かなければ、変わった事実はない', async () => {
  expect(await changedIn(await aCommittedProject())).toEqual([]);
});

test('値の変わった事実と新しい事実が、台帳の順に並ぶ', async () => {
  const root = await aCommittedProject();
  const added = aSingleFact({ id: 'konbini.cap', type: 'text' }, 'あ');
  await writeIn(root, ledger, stringify([added, aFact({ reading }), what]));
  await writeIn(root, 'content/facts/order.yaml', stringify([aSingleFact({ id: 'order.what', type: 'text' }, 'あ')]));
  expect(await changedIn(root)).toEqual(['konbini.cap', 'konbini.deadline', 'order.what']);
});

test('出典の言い分だけが変わっても、変わった事実になる', async () => {
  const root = await aCommittedProject();
  await writeIn(
    root,
    ledger,
    stringify([aFact(), { ...what, claims: [{ source: 's1', place: '9行', value: '前払い' }] }]),
  );
  expect(await changedIn(root)).toEqual(['konbini.what']);
});

test('並べかえと書き方の違いは、変わったことにならない', async () => {
  const root = await aCommittedProject();
  await writeIn(
    root,
    ledger,
    `# 覚え書き\n${stringify([what, Object.fromEntries(Object.entries(aFact()).reverse())])}`,
  );
  expect(await changedIn(root)).toEqual([]);
});

test('ファイルの名前だけが変わっても、変わったことにならない', async () => {
  const root = await aCommittedProject();
  await rename(join(root, ledger), join(root, 'content/facts/basics.yaml'));
  expect(await changedIn(root)).toEqual([]);
});

test('コミットすると、変わった事実はなくなる', async () => {
  const root = await aCommittedProject();
  await writeIn(root, ledger, stringify([aFact({ reading }), what]));
  commitAll(root);
  expect(await changedIn(root)).toEqual([]);
});

test('コミットした台帳に間違いがあっても、間違いのない事実は変わったことにならない', async () => {
  const root = await aCommittedProject();
  await writeIn(root, ledger, stringify([aFact({ unit: '個' }), what]));
  commitAll(root);
  await writeIn(root, ledger, stringify([aFact(), what]));
  expect(await changedIn(root)).toEqual(['konbini.deadline']);
});

test('大きな倉庫の中のフォルダーでも、変わった事実が分かる', async () => {
  const repository = await aFolder();
  const root = join(repository, 'site');
  const project = await aCommittedProject();
  startRepository(repository);
  await rename(project, root);
  await rename(join(root, '.git'), join(repository, 'old'));
  commitAll(repository);
  await writeIn(root, ledger, stringify([aFact(), { ...what, check: '注文の詳細' }]));
  expect(await changedIn(root)).toEqual(['konbini.what']);
});

test('履歴のない写しでは、どの事実も新しい', async () => {
  const root = await aProject({ 'content/sources.yaml': sourcesText, [ledger]: stringify([what]) });
  expect(await changedIn(root)).toEqual(['konbini.what']);
});
