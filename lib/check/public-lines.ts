import { type AuthorProblem, placeInYaml, suggest } from '#lib/content/index.ts';
import type { Content } from '#lib/site/index.ts';

const file = 'content/public-lines.yaml';

/** Public lines that articles name but the list lacks, and lines without an official page behind them. */
export function checkPublicLines({ articles, broken, publicLines, publicLinesText, ledger }: Content): AuthorProblem[] {
  const known = publicLines.map(({ id }) => id);
  const official = ledger.sources.filter(({ kind, url }) => kind === 'agency' && url !== undefined).map(({ id }) => id);
  return [
    ...[...articles, ...broken].flatMap((read) =>
      linesNamed(read.text)
        .filter(({ id }) => !known.includes(id))
        .map(({ id, line, column }) => ({
          file: read.file,
          line,
          column,
          rule: 'public-line' as const,
          found: `「${id}」という公の番号は、${file} にありません。`,
          fix: suggest(id, known),
        })),
    ),
    ...publicLines.flatMap(({ source }, index) =>
      official.includes(source)
        ? []
        : [
            {
              file,
              ...placeInYaml(publicLinesText, [index, 'source']),
              rule: 'public-line' as const,
              found: `出典「${source}」は、住所のある公的機関の出典ではありません。`,
              fix: 'sources.yaml に、kind が agency で url のある出典を書き、その id を書いてください。',
            },
          ],
    ),
  ];
}

function linesNamed(text: string): { id: string; line: number; column: number }[] {
  return text.split('\n').flatMap((content, index) =>
    [...content.matchAll(/<PublicLine\s[^>]*?id="([^"]*)"/g)].map((match) => ({
      id: match[1] ?? '',
      line: index + 1,
      column: match.index + 1,
    })),
  );
}
