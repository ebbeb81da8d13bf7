import type { Slip } from './meant-inline.ts';
import { componentNames } from './vocabulary.ts';

const names = componentNames.join('|');

const rules: readonly (readonly [pattern: RegExp, meant: (match: RegExpExecArray) => string])[] = [
  [/[<＜]Label[>＞](.*?)[<＜][/／]Label[>＞]/gu, ([, words]) => `「${words}」`],
  [
    /[<＜]Fact\s+id=["'”]([a-z0-9.-]+)["'”]\s*(as=["'”]sentence["'”])?\s*[/／]?[>＞]/gu,
    ([, id, as]) => `{{${id}${as === undefined ? '' : ':sentence'}}}`,
  ],
  [new RegExp(`[<＜][/／]?(?:${names}|br)(?![A-Za-z])[^<>＜＞\\n]*[>＞]`, 'gu'), () => ''],
  [/[*＊]{2}(?![*＊\s])([^*＊\n]+?)[*＊]{2}(?![*＊])/gu, ([, words]) => words?.trim() ?? ''],
  [/!?[[［]([^[\]［］\n]+)[\]］][(（](?:\/|#|https?:)[^()（）\s]*[)）]/gu, ([, words]) => words ?? ''],
  [/`([^`\n]+)`/gu, ([, words]) => `「${words}」`],
];

/** Markdown and components in a text that is shown as it stands, such as front matter and the title of a box. */
export function findMarkup(text: string): Slip[] {
  let rest = text;
  return rules.flatMap(([pattern, meant]) =>
    [...rest.matchAll(pattern)].map((match) => {
      rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(match.index + match[0].length);
      const mended = meant(match);
      return {
        index: match.index,
        found: `「${match[0]}」が、そのままの文字で出ます。`,
        fix:
          mended === '' ? 'ここでは使えません。消してください。' : `ここでは使えません。${mended} と書いてください。`,
      };
    }),
  );
}
