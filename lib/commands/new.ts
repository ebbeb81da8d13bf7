import { dayInJapan } from '#lib/ja/index.ts';
import { printLine, printStep, progressLine, runCommand } from './console.ts';
import { writeNewFile } from './new-file.ts';

await runCommand(async () => {
  const line = progressLine('記事を読んでいます');
  const today = dayInJapan(new Date());
  const { file, next } = await writeNewFile(process.cwd(), process.argv.slice(2), today, line.update).finally(line.end);
  printStep(`${file} を作りました`);
  next.forEach((step, index) => {
    printLine(`  ${index + 1}. ${step}`);
  });
  return 0;
});
