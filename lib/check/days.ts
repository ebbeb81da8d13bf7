import { type AuthorProblem, placeInYaml, placeOfField } from '#lib/content/index.ts';
import type { Content } from '#lib/site/index.ts';

/** Days of articles that cannot be: a review before the check that it follows. The ledger holds its own facts to this. */
export function checkDays({ articles }: Pick<Content, 'articles'>): AuthorProblem[] {
  return articles.flatMap(({ file, text, article: { checkedOn, reviewBy } }): AuthorProblem[] => {
    if (reviewBy > checkedOn) return [];
    return [
      {
        file,
        ...placeOfField(text, ['reviewBy']),
        rule: 'front-matter',
        found: `reviewBy（${reviewBy}）が checkedOn（${checkedOn}）より後になっていません。`,
        fix: 'checkedOn より後の日付にしてください。',
      },
    ];
  });
}

/** Articles and facts that claim to have been checked after `today` (an ISO day). */
export function checkFuture(
  { articles, ledger }: Pick<Content, 'articles' | 'ledger'>,
  today: string,
): AuthorProblem[] {
  const ofArticles = articles.map(({ file, text, article: { checkedOn } }) => ({
    checkedOn,
    file,
    place: () => placeOfField(text, ['checkedOn']),
  }));
  const ofFacts = ledger.facts.flatMap(({ id, checkedOn }) => {
    const stands = ledger.locations.get(id);
    if (stands === undefined) return [];
    return [{ checkedOn, file: stands.file, place: () => placeInYaml(stands.text, [stands.index, 'checkedOn']) }];
  });
  return [...ofArticles, ...ofFacts].flatMap(({ checkedOn, file, place }): AuthorProblem[] => {
    if (checkedOn <= today) return [];
    return [
      {
        file,
        ...place(),
        rule: 'front-matter',
        found: `checkedOn（${checkedOn}）が今日（${today}）より先の日付です。`,
        fix: '出典と照らし合わせた日を書いてください。',
      },
    ];
  });
}
