import { spawn } from 'node:child_process';
import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dayInJapan } from '#lib/ja/index.ts';
import { aProject } from '#tests/support/project.ts';

async function runNew(root: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  await symlink(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'lib/commands/new.ts', ...args], { cwd: root });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece: Buffer) => {
        output += piece.toString();
      });
    }
    child.on('close', (code) => resolve({ code, output }));
  });
}

test('作ったファイルの場所と、次にすることが言われる', async () => {
  const root = await aProject();
  const { code, output } = await runNew(root, 'guide', 'store/pay');
  expect(output).toMatchInlineSnapshot(`
    "■ content/guides/store/pay.mdx を作りました
      1. 【書く：…】を、上から順に自分の言葉に書きかえます（声と部品は content/WRITING.md）。
      2. facts と related を、この記事のものにします。
      3. npm run dev で /guides/store/pay を開いて見ます（下書きなので、ほかの人には見えません）。
      4. draft の行を消し、npm run check で確かめると、公開できます。
    "
  `);
  expect(code).toBe(0);
  expect(await readFile(join(root, 'content/guides/store/pay.mdx'), 'utf8')).toContain(
    `\ncheckedOn: ${dayInJapan(new Date())}  #`,
  );
});

test('作れないときは、書き方だけを言って、失敗で終わる', async () => {
  const { code, output } = await runNew(await aProject(), 'guide', 'stroe/pay');
  expect(output).toMatchInlineSnapshot(`
    "「stroe」という話題はありません。
      → もしかして「store」ですか。新しい話題なら content/topics.yaml に足してください。
    "
  `);
  expect(code).toBe(1);
});
