import type { z } from 'zod';
import { pickerFlow } from '#lib/channels/index.ts';
import {
  answersOf,
  conditionsOf,
  type Flow,
  type FlowWords,
  type Outcome,
  type Test,
  type When,
} from '#lib/flows/index.ts';
import { payFlow } from '#lib/pay/index.ts';
import { factsOf, offeredChains, paymentFigures, type Site } from '#lib/site/index.ts';
import { procedureView } from './article-view.ts';
import { linksTo } from './fact-view.ts';
import type { Link } from './link.ts';
import type { flowModel, outcomeModel, questionModel, testModel } from './models.ts';

/** A flow with its words, under its name in addresses. */
export interface NamedFlow {
  readonly id: string;
  readonly flow: Flow;
  readonly words: FlowWords;
}

/** The flows of the site that have words. */
export function flowsOf(site: Site): readonly NamedFlow[] {
  const { payWords, contactWords } = site;
  const flows: NamedFlow[] = [];
  if (payWords !== undefined) {
    const flow = payFlow({ ...paymentFigures(site), chains: offeredChains(site) });
    flows.push({ id: 'pay', flow, words: payWords });
  }
  if (contactWords !== undefined) flows.push({ id: 'contact', flow: pickerFlow, words: contactWords });
  return flows;
}

export function flowEntry({ id, flow, words }: NamedFlow, link: Link) {
  const { title, lead } = words;
  return { id, url: link(flow.path), apiUrl: link(`/api/v1/flows/${id}`), title, lead };
}

/** A whole flow: its questions, edges and outcomes. */
export function flowPage(named: NamedFlow, site: Site, link: Link): z.output<typeof flowModel> {
  const { flow } = named;
  return {
    ...flowEntry(named, link),
    start: flow.start,
    questions: [...flow.questions.keys()].map((id) => questionView(named, id, link)),
    outcomes: flow.outcomes.map((id) => outcomeView(named, id, site, link)),
  };
}

/** A question of a flow with its words and edges. */
function questionView({ flow, words }: NamedFlow, id: string, link: Link): z.output<typeof questionModel> {
  const question = flow.questions.get(id);
  const said = words.questions[id];
  if (question === undefined || said === undefined) throw new Error(`the flow has no question ${id}`);
  const { ask, hint, help, answers } = said;
  return {
    id,
    kind: question.kind,
    ask,
    ...(hint !== undefined && { hint }),
    ...(help !== undefined && { help: { url: link(help.to), label: help.label } }),
    isOptional: flow.optional.has(id),
    answers: answersOf(question).map((answer) => {
      const { label = answer, hint: more } = answers[answer] ?? {};
      return { id: answer, label, ...(more !== undefined && { hint: more }) };
    }),
    edges: (flow.edges.get(id) ?? []).map(({ to, when }) => ({ to, when: whenView(when) })),
  };
}

/** An outcome of a flow. That of the picker is computed from the replies, so it has no text of its own. */
function outcomeView({ flow }: NamedFlow, id: string, site: Site, link: Link): z.output<typeof outcomeModel> {
  const url = link(`${flow.path}/${id}`);
  const outcome = site.outcomes.find(({ path }) => path === `${flow.path}/${id}`);
  if (outcome === undefined) return { id, url, ...computed, procedures: [], parts: [], facts: [], ways: [] };
  const { title, answer, body, ways } = outcome;
  const { lead, parts } = body.text;
  return {
    id,
    url,
    title,
    answer,
    text: [lead, ...parts.map(({ heading, text }) => `${heading}\n${text}`)].filter((part) => part !== '').join('\n\n'),
    procedures: proceduresOf(outcome, site, link),
    parts: (flow.parts.get(id) ?? []).map(({ part, when }) => ({ outcome: part, when: whenView(when) })),
    facts: factsOf(site, outcome).basis.map((fact) => fact.id),
    ways: linksTo(site, ways, link),
  };
}

const computed = {
  title: '返事に合う窓口',
  answer: '返事に合う窓口を、合う順に並べます。',
  text: '窓口と、いま答えているかは、返事とその時刻から計算します。',
} as const;

/** An outcome's own procedures, and those of other pages that it shows in full. */
function proceduresOf({ path, body, procedures }: Outcome, { articles }: Site, link: Link) {
  const borrowed = procedures.flatMap((address) => {
    const [page = '', anchor] = address.split('#');
    const found = articles.find(({ article }) => article.path === page)?.article.body.procedures;
    return (found ?? []).filter(({ id }) => id === anchor).map((procedure) => procedureView(procedure, page, link));
  });
  return [...body.procedures.map((procedure) => procedureView(procedure, path, link)), ...borrowed];
}

function whenView(when: When | undefined): z.output<typeof testModel>[][] {
  if (when === undefined) return [];
  return conditionsOf(when).map((condition) =>
    Object.entries(condition).flatMap(([question, test]) => (test === undefined ? [] : [testView(question, test)])),
  );
}

function testView(question: string, test: Test): z.output<typeof testModel> {
  if (typeof test === 'string') return { question, is: [test] };
  if ('over' in test) return { question, over: test.over };
  return 'daysAgoOver' in test ? { question, daysAgoOver: test.daysAgoOver } : { question, is: [...test] };
}
