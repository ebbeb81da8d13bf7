import { afterEach, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { apiAnswers, apiTexts } from '#lib/api/index.ts';
import * as models from '#lib/api/models.ts';
import { factsOf } from '#lib/site/index.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const site = await shippedSite();
const answers = apiAnswers(site);

afterEach(() => vi.unstubAllEnvs());

const kinds: readonly (readonly [RegExp, z.ZodType, count: number])[] = [
  [/^\/api\/v1$/, models.indexModel, 1],
  [/^\/api\/v1\/guides$/, models.guideListModel, 1],
  [/^\/api\/v1\/guides\/.+/, models.guideModel, site.guides.length],
  [/^\/api\/v1\/faqs$/, models.faqListModel, 1],
  [/^\/api\/v1\/faqs\/.+/, models.faqModel, site.faqs.length],
  [/^\/api\/v1\/konbini$/, models.konbiniListModel, 1],
  [/^\/api\/v1\/konbini\/.+/, models.konbiniModel, site.konbini.length],
  [/^\/api\/v1\/channels$/, models.channelListModel, 1],
  [/^\/api\/v1\/channels\/.+/, models.channelModel, site.channels.length],
  [/^\/api\/v1\/flows$/, models.flowListModel, 1],
  [/^\/api\/v1\/flows\/.+/, models.flowModel, 2],
  [/^\/api\/v1\/facts$/, models.factListModel, 1],
  [/^\/api\/v1\/facts\/.+/, models.factPageModel, site.facts.length],
];

test.each(kinds)('%s の答えは、どれも公開した形にぴったり合う', (pattern, model, count) => {
  const paths = [...answers.keys()].filter((path) => pattern.test(path));
  expect(paths).toHaveLength(count);
  for (const path of paths) {
    // What JSON leaves out is left out here, too.
    const answer: unknown = JSON.parse(JSON.stringify(answers.get(path)?.()));
    expect([path, model.safeParse(answer).error?.issues]).toEqual([path, undefined]);
  }
});

test('記事の答えには、よりどころの事実が、そろい方と言い分と出典つきで入っている', () => {
  for (const article of [...site.guides, ...site.faqs]) {
    const folder = article.kind === 'guide' ? 'guides' : 'faqs';
    const { facts, sources } = models.guideModel
      .pick({ facts: true, sources: true })
      .loose()
      .parse(answers.get(`/api/v1/${folder}/${article.id}`)?.());
    expect(facts.map(({ id }) => id)).toEqual(factsOf(site, article).basis.map(({ id }) => id));
    const named = facts.flatMap(({ claims }) => claims.map(({ source }) => source));
    expect(named.filter((source) => !sources.some(({ id }) => id === source))).toEqual([]);
  }
});

test('読み取りの途中のもの（行や桁、出典の中の場所、字の並びの型）は、どこにも出ない', () => {
  const found = [...apiTexts(site)].filter(([path, text]) => {
    return path.startsWith('/api/v1') && /"(?:line|column|blocks|place|patterns|code|movedFrom|asked)":/.test(text);
  });
  expect(found.map(([path]) => path)).toEqual([]);
});

test('埋めていない値は残らない', () => {
  expect([...apiTexts(site)].filter(([, text]) => text.includes('{{')).map(([path]) => path)).toEqual([]);
});

describe('住所', () => {
  test('公の住所が決まっていれば、どれも初めから終わりまで書かれる', () => {
    vi.stubEnv('SITE_URL', 'https://example.jp');
    const urls = [...apiTexts(site)]
      .filter(([path]) => path !== '/api/openapi.json')
      .flatMap(([, text]) =>
        [...text.matchAll(/"(?:url|apiUrl|markdownUrl|openapi)":"([^"]*)"/g)].map(([, url]) => url),
      );
    expect(urls.length).toBeGreaterThan(5000);
    expect(urls.filter((url = '') => !/^https?:\/\//.test(url))).toEqual([]);
  });

  test('決まっていなければ、/ から始まる', () => {
    const guide = models.guideModel.parse(answers.get(`/api/v1/guides/${site.guides[0]?.id}`)?.());
    expect([guide.url, guide.apiUrl]).toEqual([site.guides[0]?.path, `/api/v1/guides/${site.guides[0]?.id}`]);
  });
});

describe('質問をたどる案内', () => {
  test.each(['pay', 'contact'])('%s のどの道も、質問か結果に行き着く', (id) => {
    const flow = models.flowModel.parse(answers.get(`/api/v1/flows/${id}`)?.());
    const nodes = new Set([...flow.questions, ...flow.outcomes].map((node) => node.id));
    const ends = flow.questions.flatMap(({ edges }) => edges.map(({ to }) => to));
    expect(ends.filter((to) => !nodes.has(to))).toEqual([]);
    expect(nodes.has(flow.start)).toBe(true);
    // The last way of a question holds always, or each answer has its own.
    for (const { answers: offered, edges } of flow.questions) {
      const named = edges.flatMap(({ when }) => when.flat().flatMap((each) => ('is' in each ? each.is : [])));
      const isWhole = edges.at(-1)?.when.length === 0 || offered.every((answer) => named.includes(answer.id));
      expect(isWhole).toBe(true);
    }
  });

  test('支払いの金額の条件は、事実の上限と同じ', () => {
    const { questions } = models.flowModel.parse(answers.get('/api/v1/flows/pay')?.());
    const cap = site.facts.find(({ id }) => id === 'konbini.cap')?.reading.value;
    expect(questions.find(({ id }) => id === 'total')?.edges[0]).toEqual({
      to: 'over',
      when: [[{ question: 'total', over: cap }]],
    });
  });
});
