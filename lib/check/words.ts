import type { AuthorProblem } from '#lib/content/index.ts';
import type { Content } from '#lib/site/index.ts';
import { type ForbiddenWord, forbiddenInArticle, forbiddenInFacts, forbiddenInYaml } from './forbidden-words.ts';

/** Words for readers that `content/WRITING.md` forbids. */
export function checkWords({ articles, broken, ledger, flowTexts, dataTexts }: Content): AuthorProblem[] {
  // The texts of the composer are sent by readers and are not this site's own voice.
  const { messages: _, ...flows } = flowTexts;
  const ledgerTexts = new Map([...ledger.locations.values()].map(({ file, text }) => [file, text]));
  return [
    ...[...articles, ...broken].flatMap(({ file, text }) => problems(file, forbiddenInArticle(text))),
    ...[...Object.values(flows), ...Object.values(dataTexts)].flatMap(({ file, text }) =>
      problems(file, forbiddenInYaml(text)),
    ),
    ...[...ledgerTexts].flatMap(([file, text]) => problems(file, forbiddenInFacts(text))),
  ];
}

function problems(file: string, found: readonly ForbiddenWord[]): AuthorProblem[] {
  return found.map(({ line, column, text, fix }) => ({
    file,
    line,
    column,
    rule: 'forbidden-word',
    found: `「${text}」は、このサイトでは使いません。`,
    fix,
  }));
}
