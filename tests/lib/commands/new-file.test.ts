import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkProject } from '#lib/check/index.ts';
import { CommandError } from '#lib/commands/console.ts';
import { writeNewFile } from '#lib/commands/new-file.ts';
import { formatProblem } from '#lib/content/index.ts';
import { aChannel, aFaq, aGuide, aKonbini, payWords } from '#tests/support/builders.ts';
import { aSingleFact } from '#tests/support/facts.ts';
import { aProject, writeIn } from '#tests/support/project.ts';

const today = '2026-11-21';

async function textOfNew(root: string, ...args: string[]): Promise<string> {
  const { file } = await writeNewFile(root, args, today);
  return readFile(join(root, file), 'utf8');
}

/** The error message for a refused request. */
async function refusal(root: string, ...args: string[]): Promise<string> {
  const error: unknown = await writeNewFile(root, args, today).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CommandError);
  return error instanceof Error ? error.message : '';
}

const articles = [
  ['guide', 'store/pay', 'content/guides/store/pay.mdx'],
  ['faq', 'store/pay', 'content/faqs/store/pay.mdx'],
  ['channel', 'video-call', 'content/channels/video-call.mdx'],
] as const;

describe.each(articles)('%s %s は %s になる', (kind, name, file) => {
  test('下書きなので、公開されるページには出ず、npm run check で何も言われない', async () => {
    const root = await aProject();
    expect((await writeNewFile(root, [kind, name], today)).file).toBe(file);
    const { site, problems } = await checkProject(root);
    expect(problems.map(formatProblem)).toEqual([]);
    expect(site.articles).toEqual([]);
  });

  test('draft の行を消すと、書きかえられていないところが全部言われる', async () => {
    const root = await aProject();
    await writeNewFile(root, [kind, name], today);
    const text = (await readFile(join(root, file), 'utf8')).replace(/^draft: true.*\n/m, '');
    await writeIn(root, file, text);
    const { problems } = await checkProject(root);
    const written = text.split('\n').flatMap((line, index) => [...line.matchAll(/【書く/g)].map(() => index + 1));
    expect(problems.map(({ rule }) => rule)).toEqual(written.map(() => 'placeholder'));
    expect(problems.map(({ line }) => line)).toEqual(written);
  });

  test('全部を書きかえれば、そのまま公開できる', async () => {
    const root = await aProject();
    await writeNewFile(root, [kind, name], today);
    const text = (await readFile(join(root, file), 'utf8')).replace(/^draft: true.*\n/m, '');
    await writeIn(root, file, text.replaceAll(/【書く：[^】]*】/g, '番号を見ます'));
    const { site, problems } = await checkProject(root);
    expect(problems.map(formatProblem)).toEqual([]);
    expect(site.articles.map((read) => read.file)).toEqual([file]);
  });
});

/** The problems of one file of a project, as the first line of each says them. */
async function faultsIn(root: string, file: string): Promise<string[]> {
  const { problems } = await checkProject(root);
  return problems.filter((problem) => problem.file === file).map(formatProblem);
}

/** A starting file as its author leaves it. */
async function writeOver(root: string, file: string): Promise<void> {
  const text = (await readFile(join(root, file), 'utf8')).replace(/^draft: true.*\n/m, '');
  await writeIn(root, file, text.replaceAll(/【書く：[^】]*】/g, '番号を見ます'));
}

test('konbini lawson は、書きかえれば公開できるお店のページになる', async () => {
  const root = await aProject({ 'content/konbini/ministop.mdx': aKonbini() });
  const { file, next } = await writeNewFile(root, ['konbini', 'lawson'], today);
  expect(file).toBe('content/konbini/lawson.mdx');
  expect(next.at(-1)).toContain('npm run new -- outcome counter-lawson');
  expect(await faultsIn(root, file)).toEqual([]);
  await writeOver(root, file);
  expect(await faultsIn(root, file)).toEqual([]);
});

test('outcome payable は、書きかえれば読める結果になる', async () => {
  const root = await aProject({ 'content/flows/pay.yaml': payWords(), 'content/guides/store/pay.mdx': aGuide() });
  const { file } = await writeNewFile(root, ['outcome', 'payable'], today);
  expect(file).toBe('content/flows/pay/payable.mdx');
  await writeOver(root, file);
  expect(await faultsIn(root, file)).toEqual([]);
});

test('question device は、流れの文に、答えごとの言葉の場所を足す', async () => {
  const { questions, ...rest } = parse(payWords());
  const { device: _, ...others } = questions;
  const text = stringify({ ...rest, questions: others });
  const root = await aProject({ 'content/flows/pay.yaml': `${text}# おわり\n` });
  expect((await faultsIn(root, 'content/flows/pay.yaml')).join()).toContain('device');
  const { file } = await writeNewFile(root, ['question', 'device'], today);
  const added = await readFile(join(root, file), 'utf8');
  expect(added).toContain('\n  device:\n    ask: 【書く：');
  expect(added.endsWith('# おわり\n')).toBe(true);
  await writeOver(root, file);
  // The outcomes of the flow have no files here.
  expect((await faultsIn(root, file)).filter((fault) => !fault.includes('の文がありません'))).toEqual([]);
  expect(await refusal(root, 'question', 'device')).toContain('もうあります');
});

test('コードが知らない名前は、どのファイルに何を足すかが示される', async () => {
  const root = await aProject();
  expect(await refusal(root, 'konbini', 'lawson-100')).toMatchInlineSnapshot(`
    "「lawson-100」というチェーンはありません。
      → 使えるのは seven-eleven / lawson / ministop / familymart / seicomart / daily-yamazaki です。新しいチェーンなら、先に lib/konbini/chains.ts の chains に「lawson-100」を足してください。ほかに足りない所は npx tsc --noEmit が教えます。"
  `);
  expect(await refusal(root, 'outcome', 'paid-twice')).toMatchInlineSnapshot(`
    "「paid-twice」という結果はありません。
      → 使えるのは whole-way / payable / almost / blocked / over-cap / fast-delivery / dated-delivery / prime-default / digital-goods / gift-card / preorder / backorder / large-or-limited / other-seller / paypay-only / option-hidden / see-total / see-delivery / see-goods / see-seller / see-method / order-pc / order-smartphone / order-app / order-anywhere / number-ready / several-numbers / number-rejected / which-number / number-soon / number-missing / no-mails / two-mails / counter-seven-eleven / counter-lawson / counter-ministop / counter-familymart / counter-seicomart / counter-daily-yamazaki / other-store / choose-store / deadline-open / deadline-today / deadline-between / deadline-passed / deadline-unknown / paid-overview / paid-mails / paid-shipping / paid-wait / paid-unseen / paid-cancel / paid-return / paid-refund / expired-reorder / expired-done / wrong-amount / lost-slip / lost-number / seller-cancelled / clerk-refused / machine-down / number-from-others / wrong-unsure です。新しい結果なら、先に lib/pay/pay-flow.ts の payOutcomes に「paid-twice」を足してください。ほかに足りない所は npx tsc --noEmit が教えます。"
  `);
  expect(await refusal(root, 'question', 'devise')).toMatchInlineSnapshot(`
    "「devise」という質問はありません。
      → もしかして「device」ですか。新しい質問なら、先に lib/pay/pay-flow.ts の payQuestions に「devise」を足してください。ほかに足りない所は npx tsc --noEmit が教えます。"
  `);
});

test('fact konbini.fee-back は content/facts/konbini-fee-back.yaml になり、書きかえるまで間違いになる', async () => {
  const root = await aProject();
  const { file, text } = await writeNewFile(root, ['fact', 'konbini.fee-back'], today);
  expect(file).toBe('content/facts/konbini-fee-back.yaml');
  const { problems } = await checkProject(root);
  expect(problems.map(({ rule, found }) => [rule, found])).toEqual(
    [...text.matchAll(/【書く：[^】]*】/g)].map(([left]) => [
      'placeholder',
      `「${left}」が、書きかえられずに残っています。`,
    ]),
  );
});

test('下書きの並びも、数に入る', async () => {
  const root = await aProject();
  expect(await textOfNew(root, 'guide', 'store/first')).toContain('\norder: 10  #');
  expect(await textOfNew(root, 'guide', 'store/second')).toContain('\norder: 20  #');
});

test('記事は、話題のおわりに置かれ、となりの記事の事実から始まる', async () => {
  const root = await aProject({
    'content/guides/store/pay.mdx': aGuide({ front: { order: 24 } }),
    'content/guides/store/first.mdx': aGuide({ front: { order: 3 } }),
    'content/faqs/store/pay.mdx': aFaq({ front: { order: 70 } }),
  });
  expect(await textOfNew(root, 'guide', 'store/wait')).toContain('\norder: 30  #');
  expect(await textOfNew(root, 'faq', 'store/wait')).toContain('\norder: 80  #');
  expect(await textOfNew(root, 'guide', 'store/later')).toContain('\nfacts: [konbini.what]  #');
});

test('窓口は、窓口のおわりに置かれ、ほかの窓口の事実から始まる', async () => {
  const fact = { 'content/facts/a.yaml': stringify([aSingleFact({ id: 'a.first', type: 'text' }, '前払い')]) };
  const root = await aProject({ ...fact, 'content/channels/chat.mdx': aChannel({ front: { order: 24 } }) });
  const text = await textOfNew(root, 'channel', 'video-call');
  expect(text).toContain('\norder: 30  # 窓口の中の並び。');
  expect(text).toContain('\nfacts: [konbini.what]  #');
});

test('並びの数がもうないときは、いちばん大きい数になる', async () => {
  const root = await aProject({ 'content/guides/store/pay.mdx': aGuide({ front: { order: 9999 } }) });
  expect(await textOfNew(root, 'guide', 'store/wait')).toContain('\norder: 9999  #');
});

test('ほかの記事に直すところがあっても、作れる', async () => {
  const root = await aProject({ 'content/guides/store/pay.mdx': aGuide({ body: '<Notes />' }) });
  expect(await textOfNew(root, 'guide', 'store/wait')).toContain('\norder: 10  #');
});

describe('作れないわけと、書き方が示される', () => {
  test('何も頼まれていない', async () => {
    expect(await refusal(await aProject())).toMatchInlineSnapshot(`
      "何を作るかが書かれていません。
        → 次のどれかの形で実行してください。
          npm run new -- guide number/lost-mail
          npm run new -- faq number/lost-mail
          npm run new -- channel video-call
          npm run new -- konbini lawson
          npm run new -- outcome lost-slip
          npm run new -- question device
          npm run new -- fact konbini.lost-mail"
    `);
  });

  test.each(['guides', 'outcomes', 'constructor'])('知らない種類「%s」', async (kind) => {
    expect(await refusal(await aProject(), kind, 'store/pay')).toContain(`「${kind}」という種類は作れません。`);
  });

  test('種類の打ち間違い', async () => {
    expect(await refusal(await aProject(), 'giude', 'store/pay')).toMatchInlineSnapshot(`
      "「giude」という種類は作れません。
        → もしかして「guide」ですか。次のどれかの形で実行してください。
          npm run new -- guide number/lost-mail
          npm run new -- faq number/lost-mail
          npm run new -- channel video-call
          npm run new -- konbini lawson
          npm run new -- outcome lost-slip
          npm run new -- question device
          npm run new -- fact konbini.lost-mail"
    `);
  });

  test('名前がない', async () => {
    expect(await refusal(await aProject(), 'faq')).toMatchInlineSnapshot(`
      "名前が書かれていません。
        → npm run new -- faq number/lost-mail の形で実行してください。"
    `);
  });

  test('名前の形が違う', async () => {
    const root = await aProject();
    expect(await refusal(root, 'guide', '払う')).toMatchInlineSnapshot(`
      "「払う」は guide の名前に使えません。
        → <話題>/<名前> の形で、英小文字・数字・ハイフンで書いてください（例：number/lost-mail）。"
    `);
    expect(await refusal(root, 'channel', 'チャット')).toMatchInlineSnapshot(`
      "「チャット」は channel の名前に使えません。
        → <名前> を、英小文字・数字・ハイフンで書いてください（例：video-call）。"
    `);
    expect(await refusal(root, 'fact', 'konbini/fee')).toMatchInlineSnapshot(`
      "「konbini/fee」は fact の名前に使えません。
        → <群>.<名前> の形で、群は英小文字だけ、名前は英小文字・数字・ハイフンで書いてください（例：konbini.lost-mail）。"
    `);
  });

  test.each([
    ['guide', 'pay'],
    ['guide', 'store/Pay'],
    ['guide', 'store/pay.mdx'],
    ['guide', 'store/deep/pay'],
    ['guide', '../../package'],
    ['faq', 'store/-pay'],
    ['faq', '/store/pay'],
    ['faq', 'store', 'pay'],
    ['channel', 'Chat'],
    ['channel', 'contact/chat'],
    ['channel', 'chat-'],
    ['channel', '../chat'],
    ['fact', 'fee'],
    ['fact', 'konbini.7eleven.fee'],
    ['fact', 'konbini2.fee'],
    ['fact', '../konbini.fee'],
  ])('使えない名前：%s %s', async (...args) => {
    expect(await refusal(await aProject(), ...args)).toContain(`の名前に使えません。\n  → <`);
  });

  test('話題がない', async () => {
    expect(await refusal(await aProject(), 'guide', 'stroe/pay')).toMatchInlineSnapshot(`
      "「stroe」という話題はありません。
        → もしかして「store」ですか。新しい話題なら content/topics.yaml に足してください。"
    `);
  });

  test('ファイルがもうある', async () => {
    const guide = aGuide();
    const root = await aProject({ 'content/guides/store/pay.mdx': guide });
    expect(await refusal(root, 'guide', 'store/pay')).toMatchInlineSnapshot(`
      "content/guides/store/pay.mdx はもうあります。
        → そのファイルを開いて書き足すか、別の名前にしてください。"
    `);
    expect(await readFile(join(root, 'content/guides/store/pay.mdx'), 'utf8')).toBe(guide);
  });

  test('同じ名前の事実のファイルが、ほかの事実でもうある', async () => {
    const root = await aProject({ 'content/facts/konbini-fee.yaml': '[]\n' });
    expect(await refusal(root, 'fact', 'konbini.fee')).toContain('content/facts/konbini-fee.yaml はもうあります。');
    expect(await readFile(join(root, 'content/facts/konbini-fee.yaml'), 'utf8')).toBe('[]\n');
  });

  test('事実がもうある', async () => {
    expect(await refusal(await aProject(), 'fact', 'konbini.what')).toMatchInlineSnapshot(`
      "事実 konbini.what は content/facts/konbini.yaml にもうあります。
        → そこを書き直すか、別の名前にしてください。"
    `);
  });

  test('事実が、ほかの事実の一部になっている', async () => {
    const root = await aProject();
    const file = join(root, 'content/facts/konbini.yaml');
    const text = (await readFile(file, 'utf8')).replace('  status:', '  covers: [konbini.prepaid]\n  status:');
    const other = await aProject({ 'content/facts/konbini.yaml': text });
    expect(await refusal(other, 'fact', 'konbini.prepaid')).toContain('content/facts/konbini.yaml の konbini.what に');
  });

  test.each([
    ['話題', 'content/topics.yaml', ['guide', 'store/pay']],
    ['事実', 'content/facts/konbini.yaml', ['faq', 'store/pay']],
    ['事実', 'content/facts/konbini.yaml', ['channel', 'chat']],
    ['出典', 'content/sources.yaml', ['fact', 'konbini.fee']],
  ])('読める%sがない', async (what, file, args) => {
    const told = await refusal(await aProject({ [file]: '- 読めない\n' }), ...args);
    expect(told).toContain(`に、読める${what}が1つもありません。\n  → npm run check で直すところを確かめるか、先に`);
  });
});
