import { ArticleBody } from '#components/article/article-body.tsx';
import { BasisList } from '#components/fact/basis-list.tsx';
import { CounterPanel } from '#components/konbini/counter-panel.tsx';
import { addressOf, entries, type Outcome, payFlow } from '#lib/flows/index.ts';
import { type Article, factsOf, pageLinks, paymentFiguresOf, type Site } from '#lib/site/index.ts';
import type { OutcomeContent, PayContent } from './flow-content.ts';
import { elementOf } from './step-trees.ts';
import { toTrees } from './to-tree.ts';
import { findTree, type Tree } from './tree.ts';

/** What the payment wizard shows, made of the content. Throws while its words have problems. */
export function payContent(site: Site): PayContent {
  if (site.payWords === undefined) throw new Error('content/flows/pay.yaml has no words yet');
  const figures = paymentFiguresOf(site);
  const bodies = new Map<string, readonly Tree[]>();
  const bodyOf = (article: Article) => {
    const made = bodies.get(article.path) ?? bodyTrees(site, article);
    bodies.set(article.path, made);
    return made;
  };
  return {
    figures,
    words: site.payWords,
    outcomes: Object.fromEntries(site.outcomes.map((outcome) => [outcome.id, outcomeContent(site, outcome, bodyOf)])),
  };
}

type BodyOf = (article: Article) => readonly Tree[];

function outcomeContent(site: Site, outcome: Outcome, bodyOf: BodyOf): OutcomeContent {
  const { title, answer, panel } = outcome;
  return {
    title,
    answer,
    ...(panel && { panel }),
    main: [...bodyOf(outcome), ...counterTrees(site, outcome, bodyOf), ...borrowed(site, outcome, bodyOf)],
    next: outcome.next.map((next) => ({ label: next.label, href: 'stage' in next ? stageAddress(site, next.stage) : `/pay/${next.outcome}` })),
    ways: pageLinks(site, outcome.ways),
    end: toTrees(<BasisList facts={factsOf(site, outcome).basis} />),
  };
}
