import type { Place } from '#lib/content/index.ts';

/** Words that `content/WRITING.md` forbids, where they were found, and what to write instead. */
export interface ForbiddenWord extends Place {
  readonly text: string;
  readonly fix: string;
}

const words: readonly (readonly [pattern: RegExp, fix: string])[] = [
  [
    /(?:必ず|かならず)(?!しも)/g,
    '消しても意味が変わらなければ消し、いつもそうなることなら「いつも」と書いてください。',
  ],
  [/絶対|ぜったい/g, '言い切らず、することか、そうなる場合を書いてください。'],
  [/(?:簡単|かんたん|カンタン)に/g, '消すか、かかる時間や手順の数を書いてください。'],
  [/[一-龥]*[ぁ-ん]{0,2}[うくぐすぬぶむる]だけ(?=で)/g, '「〜します」と、することだけを書いてください。'],
  [/[！!]/g, '「。」にしてください。'],
  [/(?:ダブル)?クリック(?=し|す)/g, '「押します」と書いてください。'],
  [/公式には|正しくは/g, '「Amazonのヘルプでは」のように、だれが言っているかを書いてください。'],
  [
    /不正(?=です|な(?:入力|番号|値|文字))/g,
    '読む人を責めず、「番号をもう一度見てください」のように、することを書いてください。',
  ],
  [/下さい/g, '「ください」と書いてください。'],
  [/出来(?=[るたなまて])/g, '「でき」とひらがなで書いてください。'],
  [/例えば/g, '「たとえば」と書いてください。'],
  [/既に/g, '「すでに」と書いてください。'],
  [/未だ(?!知)/g, '「まだ」と書いてください。'],
  [/問合せ|問い合せ|問合わせ/g, '「問い合わせ」と書いてください。'],
  [/支払(?=[はがをにでのと、。])/g, '「支払い」と書いてください。'],
  [/[０-９]+/g, '数字は半角で書いてください。'],
  [
    /(?<!落)とされ(?:てい|ます|る)/g,
    '手順では言い切るか、「〜ことがあります」「〜と考えてください」と書き、だれが言うかは事実の ◐ か終わりの「なぜ」に回してください。',
  ],
  [/出典/g, '読む人には「案内」と書き、どの案内かは種類と時期で言ってください（例：2021年ごろのブログ記事）。'],
  [/(?<!必|主|重|需|概|摘|強|法)要(?=[るりらっ])/g, '「いる」か「必要な」と書いてください。'],
  [
    /期限は延び(?=ま)|延長は(?=[なあでし])|遅れ(?:を|は)当てに/g,
    '期限の注意は、<Fact id="konbini.deadline-extend" as="sentence" /> で同じ言葉にしてください。',
  ],
  [/[1１]日目に数えて/g, '払う日の数え方は、<Fact id="konbini.deadline" as="sentence" /> で同じ言葉にしてください。'],
];

// Words of a screen, quotations and addresses are not ours; nor is what only the search or the author reads.
const notOurs = [
  /<Label>[\s\S]*?<\/Label>/g,
  /<Literal\b[^>]*>[\s\S]*?<\/Literal>/g,
  /「[^「」]*」/g,
  /\]\([^)]*\)/g,
  /!(?=\[)/g,
  /Yahoo!/g,
  /\{\/\*[\s\S]*?\*\/\}/g,
];

const onlyForSearch = /^( *)(?:asked|askedAt|also):.*(?:\n\1 +.*|\n\1- .*)*/gm;
const comment = /(?<=^|\s)#.*$/gm;
const frontMatter = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?=\n|$)/;

const stepOrResult = /^ *\d+\. .*$|<Result>[\s\S]*?<\/Result>/gm;
const research = /ブログ記事|ニュース記事|\d{4}年ごろ|確かめられていません|よりどころ/g;
const researchFix =
  '手順と結果には、することと起きることだけを書き、案内の時期や確かさは、事実の ◐ か終わりの「なぜ」に回してください。';

/** The forbidden words in an article, in reading order. */
export function forbiddenInArticle(text: string): ForbiddenWord[] {
  const [front = ''] = frontMatter.exec(text) ?? [];
  const body = text.slice(front.length);
  const found = [...findWords(withoutYamlRest(front) + body), ...researchInSteps(text, front.length)];
  return found.sort((a, b) => a.line - b.line || a.column - b.column);
}

function researchInSteps(text: string, from: number): ForbiddenWord[] {
  const ours = withoutOthers(text);
  return [...ours.matchAll(stepOrResult)]
    .filter(({ index }) => index >= from)
    .flatMap((step) =>
      [...step[0].matchAll(research)].map((match) => ({
        ...placeAt(ours, step.index + match.index),
        text: match[0],
        fix: researchFix,
      })),
    );
}

/** The same in a YAML file whose texts are all for readers. */
export function forbiddenInYaml(text: string): ForbiddenWord[] {
  return findWords(withoutYamlRest(text));
}

// What follows a key that is not for readers reaches to the next line that is not deeper.
const toldOfFact = /^( +)(?:question|sentence|why|check):.*(?:\n\1 +.*)*/gm;

/** The same in a file of facts, where only some fields are our own words for readers. */
export function forbiddenInFacts(text: string): ForbiddenWord[] {
  let told = '';
  let end = 0;
  for (const match of text.matchAll(toldOfFact)) {
    told += blank(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return forbiddenInYaml(told);
}

function withoutYamlRest(text: string): string {
  return text.replace(onlyForSearch, blank).replace(comment, blank);
}

function findWords(text: string): ForbiddenWord[] {
  const ours = withoutOthers(text);
  const found = words.flatMap(([pattern, fix]) => [...ours.matchAll(pattern)].map((match) => ({ match, fix })));
  return found
    .sort((a, b) => a.match.index - b.match.index)
    .map(({ match, fix }) => ({ ...placeAt(ours, match.index), text: match[0], fix }));
}

function withoutOthers(text: string): string {
  return notOurs.reduce((left, pattern) => left.replace(pattern, blank), text);
}

function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

// Places stay as they are in the file.
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
