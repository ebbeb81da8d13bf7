import { join } from 'node:path';
import { type AuthorProblem, isDraft } from '#lib/content/index.ts';
import { listFiles, readSource } from '#lib/site/index.ts';

/**
 * What `npm run new` leaves for the author to write, such as `【書く：この手順で見えるもの】`. No other text on the site
 * begins like this, and what is left of it after half an edit is still found.
 */
const placeholder = /【書く[：:][^【】\n]*】?/g;

/** Placeholders in everything that is published. A draft may have them for as long as it is one. */
export async function checkPlaceholders(root: string): Promise<AuthorProblem[]> {
  const folder = join(root, 'content');
  const files = (await listFiles(folder)).filter((file) => /\.(?:mdx|yaml)$/.test(file));
  const found = await Promise.all(
    files.map(async (file) => {
      const { text } = await readSource(root, `content/${file}`);
      const isArticle = file.endsWith('.mdx');
      return isArticle && isDraft(text) ? [] : placeholdersIn(`content/${file}`, text, isArticle);
    }),
  );
  return found.flat();
}

function placeholdersIn(file: string, text: string, isArticle: boolean): AuthorProblem[] {
  if (!text.includes('【書く')) return [];
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(placeholder)].map((match) => ({
      file,
      line: index + 1,
      column: match.index + 1,
      rule: 'placeholder',
      found: `「${match[0]}」が、書きかえられずに残っています。`,
      fix: isArticle
        ? '自分の言葉に書きかえてください。まだ出さない記事なら、front matter に draft: true を書きます。'
        : '自分の言葉に書きかえてください。',
    })),
  );
}
