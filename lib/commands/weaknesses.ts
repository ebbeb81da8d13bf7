import { printLine, runCommand } from './console.ts';
import { runProgram } from './run-program.ts';
import { readWeaknesses } from './weakness-list.ts';

await runCommand(async () => {
  const { output } = await runProgram('npm', ['audit', '--omit=dev', '--json']);
  const found = readWeaknesses(output);
  if (found === undefined) {
    printLine('この登録所（registry）は、弱点の一覧を答えません。ほかの登録所につないで、もう一度実行してください。');
    return 0;
  }
  for (const { name, severity, titles } of found) printLine(`${severity}: ${name} ${titles.join('、')}`);
  if (found.length === 0) printLine('■ 知られている弱点は、見つかりませんでした');
  return found.some(({ severity }) => severity === 'high' || severity === 'critical') ? 1 : 0;
});
