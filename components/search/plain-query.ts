// Controls, marks that turn the direction of the text around them, halves of signs, and what stands for them: none of them is to be seen.
const unseen = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFD]+/gu;
const shown = 40;

/** A query as it is quoted to its reader: on one line, not too long, and nothing in it that acts on the text around it. */
export function plainQuery(query: string): string {
  const signs = [...query.replace(unseen, ' ').replace(/\s+/g, ' ').trim()];
  return signs.length > shown ? `${signs.slice(0, shown).join('')}…` : signs.join('');
}
