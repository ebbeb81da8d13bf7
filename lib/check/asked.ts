import { type AuthorProblem, type Place, placeInYaml, placeOfField, suggest } from '#lib/content/index.ts';
import { fold } from '#lib/search/index.ts';
import { betterPage, type Content, type ReadArticle } from '#lib/site/index.ts';

/** Readers' wordings that lead nowhere or to two answers; the search could not choose between them. */
export function checkAsked({ articles, ledger }: Pick<Content, 'articles' | 'ledger'>): AuthorProblem[] {
  const seen = new Map<string, string>();
  const all = [...articles.flatMap(askedInArticle), ...askedInFacts(ledger)];
  const repeated = all.flatMap(({ wording, file, place }) => {
    const known = fold(wording);
    const first = seen.get(known);
    if (first === undefined) {
      seen.set(known, file);
      return [];
    }
    return [repeatedWording(wording, first, { file, ...place() })];
  });
  return [...articles.flatMap(lostParts), ...articles.flatMap(unreadWordings(articles)), ...repeated];
}

interface Asked {
  readonly wording: string;
  readonly file: string;
  /** Computed only for problems, because it parses the file again. */
  readonly place: () => Place;
}

function askedInArticle({ article, file, text }: ReadArticle): Asked[] {
  const asked = (wording: string, path: readonly (string | number)[]): Asked => ({
    wording,
    file,
    place: () => placeOfField(text, path),
  });
  return [
    ...article.asked.map((wording, index) => asked(wording, ['asked', index])),
    ...Object.entries(article.askedAt).flatMap(([part, wordings]) =>
      wordings.map((wording, index) => asked(wording, ['askedAt', part, index])),
    ),
  ];
}

function askedInFacts({ facts, locations }: Content['ledger']): Asked[] {
  return facts.flatMap(({ id, asked }) => {
    const { file = '', text = '', index = 0 } = locations.get(id) ?? {};
    return asked.map((wording, at) => ({ wording, file, place: () => placeInYaml(text, [index, 'asked', at]) }));
  });
}

function repeatedWording(
  wording: string,
  first: string,
  place: Pick<AuthorProblem, 'file' | 'line' | 'column'>,
): AuthorProblem {
  return {
    ...place,
    rule: 'asked-duplicate',
    found: `同じ言い方「${wording}」が ${first} にもあります。`,
    fix: 'その言い方の人が読みたいところを1つ選び、ほかからは消してください。',
  };
}

/** Wordings for parts that do not exist in the article. */
function lostParts({ article, file, text }: ReadArticle): AuthorProblem[] {
  const parts = article.body.text.parts.map(({ id }) => `#${id}`);
  return Object.keys(article.askedAt)
    .filter((part) => !parts.includes(part))
    .map((part) => ({
      file,
      ...placeOfField(text, ['askedAt', part]),
      rule: 'asked-part',
      found: `askedAt の「${part}」は、本文にありません。`,
      fix: parts.length === 0 ? 'この記事には見出しがありません。asked に書いてください。' : suggest(part, parts),
    }));
}

/** Wordings for outcomes that the search never shows, with the page it shows instead. */
function unreadWordings(articles: readonly ReadArticle[]) {
  const guides = articles.flatMap(({ article }) => (article.kind === 'guide' ? [article] : []));
  return ({ article, file, text }: ReadArticle): AuthorProblem[] => {
    const better = article.kind === 'outcome' ? betterPage(article, guides) : undefined;
    if (better === undefined) return [];
    return article.asked.map((wording, index) => ({
      file,
      ...placeOfField(text, ['asked', index]),
      rule: 'asked-unread',
      found: `検索は、この結果へは案内しません。「${wording}」はどこにも使われません。`,
      fix: `同じことが ${better} にあります。言い方は、そちらに書いてください。`,
    }));
  };
}
