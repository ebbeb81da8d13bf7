import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLinter, loadTextlintrc } from 'textlint';
import type { AuthorProblem } from '#lib/content/index.ts';
import { type Progress, sha256, WorkCache } from '#lib/site/index.ts';

/** What to write instead, by the textlint rule that found it. */
const mends: Readonly<Record<string, string>> = {
  'sentence-length': '文を2つに分けてください。',
  'max-comma': '文を2つに分けてください。',
  'max-ten': '文を2つに分けるか、読点を減らしてください。',
  'max-kanji-continuous-len': '「の」などをはさむか、言いかえてください。',
  'no-mix-dearu-desumasu': '「です」「ます」で書いてください。',
  'no-double-negative-ja': '「〜できます」「〜します」の形に言いかえてください。',
  'no-dropping-the-ra': '「見られる」「食べられる」のように「ら」を入れてください。',
  'no-doubled-conjunctive-particle-ga': '文を2つに分けてください。',
  'no-doubled-conjunction': '前の文と違う接続の言葉にするか、消してください。',
  'no-doubled-joshi': '同じ助詞が続かないように、言いかえるか文を分けてください。',
  'no-nfd': '濁点と半濁点を、1文字のかなに打ち直してください。',
  'no-invalid-control-character': '見えない文字を消してください。',
  'no-zero-width-spaces': '見えない文字を消してください。',
  'no-exclamation-question-mark': '「。」にしてください。',
  'no-hankaku-kana': '全角のかなで書いてください。',
  'ja-no-redundant-expression': '短い言い方にしてください。',
  'ja-no-abusage': '正しい言い方にしてください。',
  'no-unmatched-pair': 'かっこの開きと閉じを合わせてください。',
  'ja-no-successive-word': '重なった言葉を1つ消してください。',
  'arabic-kanji-numbers': '数は算用数字で、熟語の中の数は漢字で書いてください。',
  'ja-unnatural-alphabet': '打ち間違いでないか、見直してください。',
};

/** An article whose prose is checked. */
interface Prose {
  readonly file: string;
  readonly text: string;
}

/**
 * The sentences of articles that break the rules of Japanese prose (`prose-rules.cjs`). Verdicts are cached by the text,
 * the rules and the versions of all packages, as a first run takes half a minute.
 */
export async function checkProse(
  root: string,
  articles: readonly Prose[],
  progress: Progress = () => undefined,
): Promise<AuthorProblem[]> {
  const rules = join(import.meta.dirname, 'prose-rules.cjs');
  const inputs = [await readFile(rules, 'utf8'), await readFile(join(root, 'package-lock.json'), 'utf8')];
  const verdicts = new WorkCache(join(root, '.cache', 'prose'), sha256(JSON.stringify([...inputs, mends])));
  let linter: ReturnType<typeof createLinter> | undefined;
  const lint = async ({ file, text }: Prose): Promise<AuthorProblem[]> => {
    linter ??= createLinter({ descriptor: await loadTextlintrc({ configFilePath: rules }) });
    const { messages } = await linter.lintText(text, join(root, file));
    return messages.map(({ ruleId, message, line, column }) => ({
      file,
      line,
      column,
      rule: 'prose',
      found: message.split('\n')[0] ?? ruleId,
      fix: mends[ruleId.replace(/^.*\//, '')] ?? '言いかえてください。',
    }));
  };
  const problems: AuthorProblem[] = [];
  for (const [index, article] of articles.entries()) {
    problems.push(...(await verdicts.get([article.file, article.text], () => lint(article))));
    progress(index + 1, articles.length);
  }
  await verdicts.prune(articles.length);
  return problems;
}
