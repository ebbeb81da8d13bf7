import { expect, test } from 'vitest';
import { givenFrom, givenOf, hasSteps, locate, paths } from '#lib/flows/index.ts';
import { payFlow, payStages } from '#lib/pay/index.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';
import { payContent } from '../../app/_flow/pay-content.tsx';

const site = await shippedSite();
const content = payContent(site, '/assets/counter-card.js');
const flow = payFlow(content.figures);
const today = '2026-11-21';
const ends = [...paths(flow, today)];

/** The names of the outcomes that fail a condition. */
function outcomesWhere(fails: (id: string) => boolean): string[] {
  return flow.outcomes.filter(fails);
}

test('どの道の終わりにも、題と答えのある結果がある', () => {
  expect(ends.length).toBeGreaterThan(30_000);
  const named = new Set(ends.flatMap(({ outcome, parts }) => [outcome, ...parts]));
  expect([...named].filter((id) => !Object.hasOwn(content.outcomes, id))).toEqual([]);
  expect(outcomesWhere((id) => !content.outcomes[id]?.title || !content.outcomes[id]?.answer)).toEqual([]);
});

test('どの結果にも、することの手順と、もとにした事実がある', () => {
  const outcome = (id: string) => site.outcomes.find((each) => each.id === id);
  expect(outcomesWhere((id) => !outcome(id) || !hasSteps(outcome(id) ?? never()))).toEqual([]);
  expect(outcomesWhere((id) => (outcome(id)?.facts ?? []).length === 0)).toEqual([]);
  expect(outcomesWhere((id) => (content.outcomes[id]?.main ?? []).length === 0)).toEqual([]);
  expect(outcomesWhere((id) => (content.outcomes[id]?.end ?? []).length === 0)).toEqual([]);
});

test('どの結果からも、次にすることへ進めて、その住所はそのまま開く', () => {
  expect(outcomesWhere((id) => (content.outcomes[id]?.next ?? []).length === 0)).toEqual([]);
  const astray = outcomesWhere((id) =>
    (content.outcomes[id]?.next ?? []).some(({ href }) => {
      const { pathname, searchParams } = new URL(href, 'https://example.com');
      const node = pathname.slice(`${flow.path}/`.length);
      return node === id || locate(flow, { node, given: givenFrom(flow, searchParams) }, today).do !== 'show';
    }),
  );
  expect(astray).toEqual([]);
});

test('どの段階からも、次の段階へ進める。払ったあとは、どの結果からも', () => {
  const outcomesOf = (stage: string) =>
    new Set(ends.filter(({ trail }) => givenOf(trail).get(flow.start)?.[0] === stage).map(({ outcome }) => outcome));
  const leadsTo = (stage: string) => (id: string) =>
    site.outcomes.some((each) => each.id === id && each.next.some((next) => 'stage' in next && next.stage === stage));
  const steps = payStages.slice(1).map((after, index) => [payStages[index] ?? '', after] as const);
  expect(steps.filter(([stage, after]) => ![...outcomesOf(stage)].some(leadsTo(after)))).toEqual([]);
  const paid = [...outcomesOf('paid')];
  expect(paid).toHaveLength(8);
  expect(paid.filter((id) => !leadsTo('wrong')(id))).toEqual([]);
});

test('どの結果にも、だれにも問い合わせずに調べられるページが、見える形で1つはある', () => {
  expect(outcomesWhere((id) => (content.outcomes[id]?.ways ?? []).length === 0)).toEqual([]);
  const contacts = outcomesWhere(
    (id) => content.outcomes[id]?.ways.some(({ path }) => path.startsWith('/contact')) ?? true,
  );
  expect(contacts).toEqual([]);
});

test('書いてある行き先は、どの結果でも全部ページに出る', () => {
  const left = site.outcomes.flatMap(({ id, ways }) => {
    const shown = content.outcomes[id]?.ways.map(({ path }) => path) ?? [];
    return ways.filter((way) => !shown.includes(way)).map((way) => `${id}: ${way}`);
  });
  expect(left).toEqual([]);
});

test('ほかのページから出す手順は、どれもその結果の中にある', () => {
  const left = site.outcomes.flatMap(({ id, procedures }) => {
    const markup = JSON.stringify(content.outcomes[id]?.main);
    return procedures
      .filter((address) => !markup.includes(`"id":"${address.split('#')[1]}"`))
      .map((address) => `${id}: ${address}`);
  });
  expect(left).toEqual([]);
});

test('お店の質問で選べるのは、どれかの出典に名前のあるチェーンだけ', () => {
  const question = flow.questions.get('chain');
  expect(question?.kind === 'one' && question.answers).toEqual(
    [...content.figures.chains, 'other', 'unsure'].sort((a, b) => order(a) - order(b)),
  );
  expect(content.figures.chains.length).toBeGreaterThanOrEqual(5);
});

test('流れの数字は、事実の台帳から来る', () => {
  expect(content.figures).toMatchObject({ capYen: 300_000, deadline: { safeDays: 3, longestDays: 6 } });
});

function order(chain: string): number {
  const question = flow.questions.get('chain');
  return question?.kind === 'one' ? question.answers.indexOf(chain) : -1;
}

function never(): never {
  throw new Error('looked for what is not there');
}
