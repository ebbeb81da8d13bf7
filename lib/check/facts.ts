import { type AuthorProblem, placeOfField, withPlainLineEnds } from '#lib/content/index.ts';
import { mendId } from '#lib/facts/index.ts';
import {
  type Content,
  type FrontFact,
  factPlaceholders,
  type NamedFact,
  namedHours,
  namedInFront,
  publicLineId,
  type ReadArticle,
} from '#lib/site/index.ts';
import { findLooseLiterals } from './loose-literals.ts';

/** Facts that articles name but the ledger lacks, and values of facts typed out by hand. */
export function checkFactUse(content: Content): AuthorProblem[] {
  const { articles, broken, ledger, flowTexts, publicLines } = content;
  const known = new Set([...ledger.facts.map(({ id }) => id), ...ledger.unread, ...publicLines.map(publicLineId)]);
  const check = (file: string, text: string, named: readonly NamedFact[]) => {
    const plain = withPlainLineEnds(text);
    const unknown = [...named, ...factPlaceholders(plain)].filter(({ id }) => !known.has(id));
    return [
      ...unknown.map((each) => unknownFact(file, each, ledger.facts)),
      ...looseLiterals({ file, text: plain }, ledger.facts),
    ];
  };
  return [
    ...articles.flatMap((read) => untimedHours(read, ledger.facts)),
    ...articles.flatMap(({ file, text, article }) => {
      // To find a place the front matter is read again, so only what is wrong is placed.
      const placed = (named: FrontFact) => ({ ...named, ...placeOfField(text, named.path) });
      const front = namedInFront(article);
      const unknown = front.filter(({ id }) => !known.has(id)).map(placed);
      return [
        ...check(file, text, [...article.body.facts, ...unknown]),
        ...front.filter((named) => hasWrongUnit(named, ledger.facts)).map((named) => wrongUnit(file, placed(named))),
      ];
    }),
    ...broken.flatMap(({ file, text, front, body }) => {
      const listed = Array.isArray(front.facts) ? front.facts : [];
      const unknown = listed.flatMap((id: unknown, index) =>
        known.has(String(id)) ? [] : [{ id: String(id), ...placeOfField(text, ['facts', index]) }],
      );
      return check(file, text, [...(body?.facts ?? []), ...unknown]);
    }),
    ...Object.values(flowTexts).flatMap(({ file, text }) => check(file, text, [])),
  ];
}

function unknownFact(file: string, { id, line, column }: NamedFact, facts: Content['ledger']['facts']): AuthorProblem {
  return {
    file,
    line,
    column,
    rule: 'fact',
    found: `「${id}」という事実はありません。`,
    fix: mendId(id.replace(/:.*/, ''), facts),
  };
}

function hasWrongUnit({ id, unit }: FrontFact, facts: Content['ledger']['facts']): boolean {
  const fact = facts.find((each) => each.id === id);
  return unit !== undefined && fact !== undefined && (fact.type !== 'integer' || fact.unit !== unit);
}

function wrongUnit(file: string, { id, unit, line, column }: NamedFact & FrontFact): AuthorProblem {
  return {
    file,
    line,
    column,
    rule: 'fact',
    found: `「${id}」は、単位が「${unit}」の整数ではありません。`,
    fix: `単位が「${unit}」の整数の事実を書いてください。`,
  };
}

// Only a time range can say whether a desk is open.
function untimedHours({ file, text, article }: ReadArticle, facts: Content['ledger']['facts']): AuthorProblem[] {
  if (article.kind !== 'channel') return [];
  return namedHours(article).flatMap(({ id, path }) => {
    const fact = facts.find((each) => each.id === id);
    if (fact === undefined || fact.type === 'time-range') return [];
    return [
      {
        file,
        ...placeOfField(text, path),
        rule: 'fact',
        found: `事実 ${id} は、時間帯ではありません。`,
        fix: 'type が time-range の事実の id か、always か、unknown を書いてください。',
      },
    ];
  });
}

function looseLiterals(
  { file, text }: Pick<ReadArticle, 'file' | 'text'>,
  facts: Content['ledger']['facts'],
): AuthorProblem[] {
  return findLooseLiterals(text, facts).map(({ line, column, text: literal, fact }) => ({
    file,
    line,
    column,
    rule: 'fact-literal',
    found: `「${literal}」は事実 ${fact} の値です。`,
    fix: `本文では <Fact id="${fact}" />、front matter と属性では {{${fact}}} と書いてください。わけがあれば、本文では <Literal why="…">${literal}</Literal>、front matter では行の終わりに「# literal: わけ」と書きます。`,
  }));
}
