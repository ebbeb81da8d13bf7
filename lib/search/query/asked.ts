import { Elsewhere } from '../hints/elsewhere.ts';
import type { Hints, Language, Matter } from '../hints/hints.ts';
import { Translator } from '../hints/translate.ts';
import { fold } from '../language/fold.ts';

/** A query before it is segmented. */
export interface Asked {
  /** What is searched for: Japanese words for those of another language, and no telephone number. */
  readonly text: string;
  /** The same folded, with a sign in place of a telephone number. */
  readonly folded: string;
  readonly language?: Language;
  readonly matter?: Matter;
  /** Whether words were replaced, so that the query as typed cannot be corrected. */
  readonly isReplaced: boolean;
}

/** What stands for a telephone number in patterns. */
const telephoneSign = '〈電話〉';
/**
 * Eight digits and more that begin as telephone numbers in Japan do: 03-…, 0120…, +81… The first group is what stands
 * before: iPhones before iOS 16.4 know no look-behind.
 */
const telephone = /(^|[^\d-])(\+?81-? ?|0)([-() ]?\d){8,11}(?![\d-])/g;

/** Reads what kind of question a query is, before its words are looked up. */
export function reader(
  { elsewhere, languages }: Hints,
  isJapanese: (word: string) => boolean,
): (query: string) => Asked {
  const translator = new Translator(languages, isJapanese);
  const matters = new Elsewhere(elsewhere);
  return (query) => {
    const plain = query.normalize('NFKC').replace(/[‐‑‒–—―−─ー](?=\d)/g, '-');
    const numbers = plain.match(telephone);
    const withoutNumber = numbers === null ? query : plain.replace(telephone, '$1 ');
    const translation = translator.read(withoutNumber);
    const text = translation?.text ?? withoutNumber;
    const folded = fold(text) + (numbers === null ? '' : telephoneSign);
    const matter = matters.find(fold(withoutNumber));
    return {
      text,
      folded,
      ...(translation && { language: translation.language }),
      ...(matter && { matter }),
      isReplaced: numbers !== null || translation !== undefined,
    };
  };
}
