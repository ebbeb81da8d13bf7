import { readFile } from 'node:fs/promises';
import { CommandError, printLine, runCommand } from './console.ts';
import { isAllowed, licencesOf } from './licence-list.ts';

await runCommand(async () => {
  const all = licencesOf(await readFile('package-lock.json', 'utf8'));
  const counts = new Map<string, { serving: number; developing: number }>();
  for (const { licence = '（書かれていない）', reach } of all) {
    const count = counts.get(licence) ?? { serving: 0, developing: 0 };
    count[reach] += 1;
    counts.set(licence, count);
  }
  printLine('ライセンス: 配信に要る部品の数 / 開発だけの部品の数');
  for (const [licence, { serving, developing }] of [...counts].sort()) {
    printLine(`${licence}: ${serving} / ${developing}`);
  }
  const strange = all.filter((each) => !isAllowed(each));
  if (strange.length === 0) return 0;
  throw new CommandError(
    `一覧にないライセンスの部品があります：${strange.map(({ name, licence }) => `${name}（${licence ?? '不明'}）`).join('、')}`,
    '条件を読んで、使ってよければ lib/commands/licence-list.ts に加えてください。',
  );
});
