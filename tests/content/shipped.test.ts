import { expect, test } from 'vitest';
import { checkProject } from '#lib/check/index.ts';
import { formatProblem } from '#lib/content/index.ts';
import { chains } from '#lib/konbini/index.ts';

const { site, problems } = await checkProject(process.cwd());
const articles = site.articles.map(({ article }) => article);

test('載せている記事に、直すところはない', () => {
  expect(problems.map(formatProblem)).toEqual([]);
});

test('どの記事の住所も、1つしかない', () => {
  const paths = articles.map(({ path }) => path);
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
});

test('ガイドとコンビニのページは、合わせて20以上ある', () => {
  expect(site.guides.length + site.konbini.length).toBeGreaterThanOrEqual(20);
});

test('よくある質問は、25以上ある', () => {
  expect(site.faqs.length).toBeGreaterThanOrEqual(25);
});

test('6つのチェーンのページが、どれもある', () => {
  expect(site.konbini.map(({ id }) => id).sort()).toEqual([...chains].sort());
});

test('伝える文は、6つのチェーンの名前を、お店のページと同じように書く', () => {
  const written = Object.entries(site.messageWords?.stores ?? {}).map(([id, { ja }]) => [id, ja]);
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(site.konbini.map(({ id, name }) => [id, name])));
});

test('どの話題にも、ガイドか質問がある', () => {
  const topics = new Set([...site.guides, ...site.faqs].map(({ topic }) => topic));
  expect(site.topics.filter(({ id }) => !topics.has(id))).toEqual([]);
});

test('見直しの日は、どの記事でも照合した日よりあと', () => {
  expect(articles.filter(({ checkedOn, reviewBy }) => reviewBy <= checkedOn).map(({ path }) => path)).toEqual([]);
});

test('見直しの日は散らばっていて、同じ日に5分の1より多くは重ならない', () => {
  const perDay = new Map<string, number>();
  for (const { reviewBy } of articles) perDay.set(reviewBy, (perDay.get(reviewBy) ?? 0) + 1);
  expect(Math.max(...perDay.values())).toBeLessThanOrEqual(articles.length / 5);
});
