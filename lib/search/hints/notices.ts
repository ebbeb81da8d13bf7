import type { Notice } from '../format/answer.ts';
import type { Hint, Hints, Language, Matter } from './hints.ts';

interface Found {
  readonly hint: Hint | undefined;
  readonly matter: Matter | undefined;
  readonly language: Language | undefined;
}

/** What is told above the results, the gravest first. */
export function noticesOf({ hint, matter, language }: Found, { elsewhere }: Hints): Notice[] {
  const notices: Notice[] = [];
  if (matter !== undefined) {
    notices.push({ kind: 'elsewhere', id: matter.id, say: elsewhere.say + (matter.say ?? '') });
  }
  if (hint?.kind === 'urgent') {
    const lang = language && { lang: language.tag };
    notices.push({ kind: 'urgent', id: hint.id, say: language?.urgent ?? hint.say ?? '', ...lang });
  }
  if (language !== undefined)
    notices.push({ kind: 'language', id: language.tag, say: language.say, lang: language.tag });
  return notices;
}
