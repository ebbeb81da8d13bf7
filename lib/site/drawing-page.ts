import type { DrawingPage } from '#lib/drawings/index.ts';
import { type Fact, formatValue } from '#lib/facts/index.ts';
import type { Konbini } from '#lib/konbini/index.ts';
import { FactTexts } from './fact-texts.ts';
import type { Article } from './read-content.ts';

/** What the drawings on an article's page are made from. Facts are filled in, whether the article has them already or not. */
export function drawingPage(facts: readonly Fact[], article: Article): DrawingPage {
  const texts = new FactTexts(facts);
  const find = (id: string) => facts.find((each) => each.id === id);
  const machine = article.kind === 'konbini' ? machineOf(texts.fill(article), find(article.number.digits)) : undefined;
  return {
    procedures: texts.fill(article.body.procedures),
    labels: texts.fill(article.body.labels),
    ...(machine && { machine }),
    wordsOf: (id) => {
      const fact = find(id);
      return fact && formatValue(fact);
    },
    numberOf: (id) => numberIn(find(id)),
  };
}

function machineOf({ counter }: Konbini, digits: Fact | undefined): DrawingPage['machine'] {
  const count = numberIn(digits);
  if (counter.at !== 'terminal' || count === undefined) return undefined;
  const { terminal, paths, confirmationCode, slip } = counter;
  return {
    name: terminal,
    paths,
    digits: count,
    slip,
    ...(confirmationCode !== undefined && { code: confirmationCode }),
  };
}

function numberIn(fact: Fact | undefined): number | undefined {
  return fact?.type === 'integer' ? fact.reading.value : undefined;
}
