import { spawn } from 'node:child_process';
import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { aGuide } from '#tests/support/builders.ts';
import { aProject } from '#tests/support/project.ts';

const broken = { 'content/guides/store/pay.mdx': aGuide({ body: '<Lable>続行</Lable>を押します。' }) };
const reportSchema = z.strictObject({
  problems: z.array(z.object({ file: z.string(), line: z.int(), rule: z.string() })),
  warnings: z.array(z.unknown()),
});

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command in a project. An impatient reader has stopped reading before the first line comes. */
async function runCheck(root: string, args: readonly string[], reader: 'all' | 'impatient' = 'all'): Promise<Ended> {
  await symlink(join(process.cwd(), 'node_modules'), join(root, 'node_modules')).catch(() => undefined);
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/commands/check.ts', ...args], { cwd: root });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => {
    output += piece.toString();
  });
  child.stderr.on('data', (piece: Buffer) => {
    errors += piece.toString();
  });
  if (reader === 'impatient') child.stdout.destroy();
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}

test('--json は、JSONだけを出す', async () => {
  const { code, output, errors } = await runCheck(await aProject(broken), ['--json']);
  const { problems } = reportSchema.parse(JSON.parse(output));
  expect(problems).toEqual([{ file: 'content/guides/store/pay.mdx', line: 13, rule: 'component-unknown' }]);
  expect([code, errors]).toEqual([1, '']);
});

test('--json=ファイル は、ふだんの文を出しながら、JSONをファイルに書く', async () => {
  const root = await aProject(broken);
  const { code, output } = await runCheck(root, ['--json=report.json']);
  expect(output).toContain('content/guides/store/pay.mdx:13:1 <Lable> という部品はありません。');
  expect(code).toBe(1);
  const { problems } = reportSchema.parse(JSON.parse(await readFile(join(root, 'report.json'), 'utf8')));
  expect(problems).toHaveLength(1);
});

test('書けないファイルは、わけと直し方を言って、失敗で終わる', async () => {
  const { code, errors } = await runCheck(await aProject(), ['--json=no/such/folder/report.json']);
  expect(code).toBe(1);
  expect(errors).toMatchInlineSnapshot(`
    "no/such/folder/report.json に書けません（ENOENT）。
      → ある場所の、書けるファイルの名前にしてください。名前は、プロジェクトのいちばん上のフォルダーから数えます。
    "
  `);
});

test.each([
  ['直すところがある', broken, 1],
  ['直すところがない', {}, 0],
])('読むほうが先に終わっても、静かに、見つけたとおりの終わり方をする：%s', async (_, files, code) => {
  expect(await runCheck(await aProject(files), [], 'impatient')).toEqual({ code, output: '', errors: '' });
});
