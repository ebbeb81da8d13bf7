// Control characters, direction marks, lone surrogates and replacement characters. None of them may be displayed.
const unseen = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFD]+/gu;
const shown = 40;

/** A query as quoted on the page: one line, limited length, no characters that affect the text around it. */
export function plainQuery(query: string): string {
  const signs = [...query.replace(unseen, ' ').replace(/\s+/g, ' ').trim()];
  return signs.length > shown ? `${signs.slice(0, shown).join('')}…` : signs.join('');
}
