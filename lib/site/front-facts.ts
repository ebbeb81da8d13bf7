import type { Channel } from '#lib/channels/index.ts';
import type { Article } from './read-content.ts';

/** A fact named by its id in a front matter field. */
export interface FrontFact {
  readonly id: string;
  readonly path: readonly (string | number)[];
  /** The unit that the fact must have, for numeric fields. */
  readonly unit?: string;
}

/** The facts named in an article's front matter, each with its field. */
export function namedInFront(article: Article): FrontFact[] {
  const listed = article.facts.map((id, index) => ({ id, path: ['facts', index] }));
  if (article.kind === 'konbini') {
    return [
      ...listed,
      { id: article.number.digits, path: ['number', 'digits'], unit: '桁' },
      { id: article.fee, path: ['fee'], unit: '円' },
    ];
  }
  if (article.kind !== 'channel') return listed;
  const { languages } = article;
  return [
    ...listed,
    ...namedHours(article).map(({ id, path }) => ({ id, path })),
    ...(languages === undefined ? [] : [{ id: languages, path: ['languages'] }]),
  ];
}

/** The facts about a channel's hours. */
export function namedHours({ methods }: Channel): { id: string; path: (string | number)[] }[] {
  return methods.flatMap(({ hours }, index) =>
    hours === 'always' || hours === 'unknown' ? [] : [{ id: hours, path: ['methods', index, 'hours'] }],
  );
}
