import type { DrawingPage } from '#lib/drawings/index.ts';
import { type Fact, formatValue } from '#lib/facts/index.ts';
import type { Konbini } from '#lib/konbini/index.ts';
import { FactTexts } from './fact-texts.ts';
import type { Article } from './read-content.ts';

/** What the drawings on an article's page are made from. Facts are filled in, whether the article has them already or not. */
export function drawingPage(facts: readonly Fact[], article: Article): DrawingPage {
  const texts = new FactTexts(facts);
  const find = (id: string) => facts.find((each) => each.id === id);
  const counter = article.kind === 'konbini' ? counterOf(texts.fill(article), find(article.number.digits)) : {};
  return {
    procedures: texts.fill(article.body.procedures),
    labels: texts.fill(article.body.labels),
    ...counter,
    wordsOf: (id) => {
      const fact = find(id);
      return fact && formatValue(fact);
    },
    numberOf: (id) => numberIn(find(id)),
    mostOf: (id) => mostIn(find(id)),
  };
}

function counterOf({ counter }: Konbini, digits: Fact | undefined): Pick<DrawingPage, 'machine' | 'register'> {
  const count = numberIn(digits);
  if (count === undefined) return {};
  if (counter.at === 'register') return { register: { say: counter.say, digits: count } };
  const { terminal: name, paths, confirmationCode: code, slip } = counter;
  return { machine: { name, paths, digits: count, slip, ...(code !== undefined && { code }) } };
}

function numberIn(fact: Fact | undefined): number | undefined {
  return fact?.type === 'integer' ? fact.reading.value : undefined;
}

function mostIn(fact: Fact | undefined): number | undefined {
  if (fact?.type !== 'integer') return undefined;
  return Math.max(fact.reading.value, ...fact.claims.flatMap(({ value }) => (value === undefined ? [] : [value])));
}
