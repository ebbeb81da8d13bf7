import { BasisList } from '#components/fact/basis-list.tsx';
import type { OutcomeContent, PayContent } from '#components/flow/flow-content.ts';
import type { Tree } from '#components/flow/tree.tsx';
import { CounterCard } from '#components/konbini/counter-card.tsx';
import { CounterPanel } from '#components/konbini/counter-panel.tsx';
import { addressOf, caseOf, entries, type Flow, type FlowWords, type Outcome } from '#lib/flows/index.ts';
import { payFlow } from '#lib/pay/index.ts';
import {
  type Article,
  factsOf,
  numberFromOthers,
  offeredChains,
  pageLinks,
  paymentFigures,
  type Site,
} from '#lib/site/index.ts';
import { ArticleText } from '../_article/article-text.tsx';
import { elementOf, popoversFor, popoversOnce, proceduresIn, withTabs } from './borrow-trees.ts';
import { toTrees } from './to-tree.ts';

/** What the payment wizard shows, made from the content. Throws while its words have problems. `cardScript` is an address. */
export function payContent(site: Site, cardScript: string): PayContent {
  const words = site.payWords;
  if (words === undefined) throw new Error('content/flows/pay.yaml has no words yet');
  const figures = { ...paymentFigures(site), chains: offeredChains(site) };
  const flow = payFlow(figures);
  const bodies = new Map<string, readonly Tree[]>();
  const bodyOf = (article: Article) => {
    const made = bodies.get(article.path) ?? bodyTrees(site, article);
    bodies.set(article.path, made);
    return made;
  };
  return {
    figures,
    words,
    outcomes: Object.fromEntries(
      site.outcomes.map((outcome) => [outcome.id, outcomeContent({ site, words, flow, bodyOf, cardScript }, outcome)]),
    ),
  };
}

type BodyOf = (article: Article) => readonly Tree[];

interface Making {
  readonly site: Site;
  readonly words: FlowWords;
  readonly flow: Flow;
  readonly bodyOf: BodyOf;
  readonly cardScript: string;
}

function outcomeContent(making: Making, outcome: Outcome): OutcomeContent {
  const { site, words, flow } = making;
  const { title, answer, panel, urgent, message } = outcome;
  const chosen = caseOf(flow, words, outcome.id);
  return {
    title,
    answer,
    ...(chosen && { chosen }),
    ...(urgent && { isUrgent: true as const }),
    message: messageAddress(outcome),
    ...(message !== undefined && { isForAmazon: true as const }),
    ...(panel && { panel }),
    ...counterTrees(making, outcome),
    main: popoversOnce(mainTrees(making, outcome)),
    next: outcome.next.map((next) => ({
      label: next.label,
      href: 'stage' in next ? stageAddress(flow, next.stage) : `${flow.path}/${next.outcome}`,
    })),
    ways: pageLinks(site, outcome.ways),
    end: toTrees(<BasisList facts={factsOf(site, outcome).basis} />),
  };
}

// Whoever stands at the machine needs the buttons first; elsewhere the outcome's own text says when to follow the steps.
function mainTrees({ site, bodyOf }: Making, outcome: Outcome): readonly Tree[] {
  const [own, steps] = [bodyOf(outcome), borrowed(site, outcome, bodyOf)];
  return outcome.panel === 'counter' ? [...steps, ...own] : [...own, ...steps];
}

/** The composer with what is known here. */
function messageAddress({ message = 'konbini', told, chain }: Outcome): string {
  const query = new URLSearchParams([
    ['topic', message],
    ...told.map((id) => ['situation', id]),
    ...(chain === undefined ? [] : [['store', chain]]),
  ]);
  return `/contact/message?${query}`;
}

function stageAddress(flow: Flow, stage: string): string {
  const entry = entries(flow).find(({ answer }) => answer === stage);
  return addressOf(flow, entry?.to, new Map([[flow.start, [stage]]]));
}

function bodyTrees(site: Site, article: Article): readonly Tree[] {
  return toTrees(<ArticleText site={site} article={article} />);
}

// The counter card comes first: readers who already stand at the machine need nothing else.
function counterTrees({ site, cardScript }: Making, outcome: Outcome): Pick<OutcomeContent, 'first' | 'side'> {
  const konbini = konbiniOf(site, outcome);
  if (konbini === undefined) return {};
  return {
    first: toTrees(
      <CounterCard
        konbini={konbini}
        stores={site.konbini}
        figures={paymentFigures(site)}
        warning={numberFromOthers(site)}
        script={cardScript}
      />,
    ),
    side: toTrees(<CounterPanel konbini={konbini} facts={site.facts} />),
  };
}

function konbiniOf(site: Site, { panel, chain }: Outcome) {
  return panel === 'counter' ? site.konbini.find(({ id }) => id === chain) : undefined;
}

/** The procedures that an outcome borrows from other pages; for a counter, all of its chain's procedures. */
function borrowed(site: Site, outcome: Outcome, bodyOf: BodyOf): readonly Tree[] {
  const konbini = konbiniOf(site, outcome);
  const atCounter = konbini === undefined ? [] : [withPopovers(proceduresIn(bodyOf(konbini)), bodyOf(konbini))];
  const found = outcome.procedures.flatMap((address) => {
    const [path, anchor = ''] = address.split('#');
    const article = site.articles.find((each) => each.article.path === path)?.article;
    const procedure = article && elementOf(bodyOf(article), anchor);
    return article === undefined || procedure === undefined ? [] : [{ procedure, from: bodyOf(article) }];
  });
  if (found.length === 0) return atCounter;
  const procedures = withTabs(found.map(({ procedure }) => procedure));
  return [
    ...atCounter,
    withPopovers(
      procedures,
      found.flatMap(({ from }) => from),
    ),
  ];
}

function withPopovers(trees: readonly Tree[], body: readonly Tree[]): Tree {
  return ['div', { className: 'prose' }, ...trees, ...popoversFor(trees, body)];
}
