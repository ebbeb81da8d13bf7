import { isMap, parseDocument } from 'yaml';
import { suggest } from '#lib/content/index.ts';
import { answersOf, type Question } from '#lib/flows/index.ts';
import { payQuestions } from '#lib/pay/index.ts';
import { CommandError } from './console.ts';
import type { NewFile } from './starting-file.ts';

/** Names that code must list before their texts can be read. The types then name what else is missing. */
export function mustBeListed(id: string, names: readonly string[], what: string, where: string): void {
  if (names.includes(id)) return;
  throw new CommandError(
    `「${id}」という${what}はありません。`,
    `${suggest(id, names)}新しい${what}なら、先に ${where} に「${id}」を足してください。ほかに足りない所は npx tsc --noEmit が教えます。`,
  );
}

/** Adds the words of a question of the payment flow, with placeholders, after the last question of its file. */
export function planQuestion(id: string, { file, text }: { readonly file: string; readonly text: string }): NewFile {
  mustBeListed(id, Object.keys(payQuestions), '質問', 'lib/pay/pay-flow.ts の payQuestions');
  const known: ReadonlyMap<string, Question> = new Map(Object.entries(payQuestions));
  const questions = parseDocument(text).get('questions');
  if (!isMap(questions) || !questions.range) {
    throw new CommandError(
      `${file} に questions の一覧がありません。`,
      '「questions:」の行の下に、質問を1つ書いてください。',
    );
  }
  if (questions.has(id)) {
    throw new CommandError(
      `質問 ${id} の言葉は ${file} にもうあります。`,
      'そこを書き直すか、別の名前にしてください。',
    );
  }
  const [, end] = questions.range;
  const before = text.slice(0, end).trimEnd();
  const question = known.get(id);
  return {
    file,
    text: `${before}\n${wordsOf(id, question === undefined ? [] : answersOf(question))}${text.slice(end)}`,
    before: text,
    next: [
      `${file} の ${id} の【書く：…】を書きかえます。`,
      `content/flows/pay にある結果と、lib/pay/pay-flow.ts の next が、この質問を通るかを確かめます。`,
      'npm run check で確かめ、npm run dev で /pay を開いて見ます。',
    ],
  };
}

function wordsOf(id: string, answers: readonly string[]): string {
  return [
    `  ${id}:`,
    '    ask: 【書く：質問を、店員が聞くように】  # 例：どの配送方法を選んでいますか。',
    '    short: 【書く：答えの一覧で使う短い名前】  # 例：配送方法',
    '    answers:',
    ...answers.flatMap((answer) => [`      ${answer}:`, '        label: 【書く：選ぶ答えの言葉】']),
    '',
  ].join('\n');
}
