import { z } from 'zod';
import { type AuthorProblem, placeInYaml, placeOfField } from '#lib/content/index.ts';
import type { Content } from '#lib/site/index.ts';

/** The days of an article, as far as they are valid. */
interface Dated {
  readonly file: string;
  readonly text: string;
  readonly checkedOn?: string | undefined;
  readonly reviewBy?: string | undefined;
}

const validDay = z.iso.date().optional().catch(undefined);

/** Also articles that cannot be read because of other errors, so that all errors are shown at once. */
function datedArticles({ articles, broken }: Pick<Content, 'articles' | 'broken'>): Dated[] {
  return [
    ...articles.map(({ file, text, article: { checkedOn, reviewBy } }) => ({ file, text, checkedOn, reviewBy })),
    ...broken.map(({ file, text, front }) => ({
      file,
      text,
      checkedOn: validDay.parse(front.checkedOn),
      reviewBy: validDay.parse(front.reviewBy),
    })),
  ];
}

/** Days of articles that cannot be: a review before the check that it follows. The ledger holds its own facts to this. */
export function checkDays(content: Pick<Content, 'articles' | 'broken'>): AuthorProblem[] {
  return datedArticles(content).flatMap(({ file, text, checkedOn, reviewBy }): AuthorProblem[] => {
    if (checkedOn === undefined || reviewBy === undefined || reviewBy > checkedOn) return [];
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
export function checkFuture(content: Pick<Content, 'articles' | 'broken' | 'ledger'>, today: string): AuthorProblem[] {
  const { ledger } = content;
  const ofArticles = datedArticles(content).map(({ file, text, checkedOn = '' }) => ({
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
