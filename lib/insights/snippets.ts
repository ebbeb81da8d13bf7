/** Something to copy into a file of `content`. */
export interface Snippet {
  readonly kind: 'alias' | 'asked' | 'question';
  readonly file: string;
  readonly text: string;
}

/** An article that a new wording could lead to. */
export interface AskedArticle {
  readonly file: string;
  readonly asked: readonly string[];
}

/** A name that the articles use, with its other names. */
export interface Name {
  readonly name: string;
  readonly others: readonly string[];
}

const placeholder = '【記事が使う言葉】';

/** What an author can do about words that found nothing: another name, another wording of a page, or a new question. */
export function snippetsFor(
  words: string,
  { name, article, topic }: { name?: Name | undefined; article?: AskedArticle | undefined; topic: string },
): Snippet[] {
  return [
    {
      kind: 'alias',
      file: 'content/synonyms.yaml',
      text: `  ${scalar(name?.name ?? placeholder)}: ${list([...(name?.others ?? []), words])}`,
    },
    ...(article === undefined
      ? []
      : [{ kind: 'asked' as const, file: article.file, text: `asked: ${list([...article.asked, words])}` }]),
    {
      kind: 'question',
      file: `content/faqs/${topic}/【短い英語の名前】.mdx`,
      text: [
        '---',
        `question: ${scalar(words)}`,
        'order: 500',
        'draft: true',
        'checkedOn: 【出典と照らした日】',
        'reviewBy: 【次に見直す日】',
        'facts: []',
        'related: []',
        `asked: ${list([words])}`,
        '---',
        '',
        '【書く：答えを1文で】',
      ].join('\n'),
    },
  ];
}

function list(texts: readonly string[]): string {
  return `[${texts.map(scalar).join(', ')}]`;
}

// Letters of any script, with what may stand between them, are read as they are; also as text and not as a number.
const isPlain = /^(?!(?:true|false|yes|no|on|off|null|~)$)\p{L}[\p{L}\p{M}\p{N} ー・-]*$/iu;

/** A text as YAML reads it back. */
function scalar(text: string): string {
  return isPlain.test(text) && text.trim() === text ? text : JSON.stringify(text);
}
