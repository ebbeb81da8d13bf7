import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ArticleBody } from '#components/article/article-body.tsx';
import { type Tree, Trees } from '#components/flow/tree.tsx';
import { drawingPage, factsOf } from '#lib/site/index.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';
import { toTrees } from '../../../app/_flow/to-tree.ts';

const site = await shippedSite();
const bodies = site.articles.map(({ article }) => ({
  path: article.path,
  body: (
    <ArticleBody
      code={site.codeOf(article)}
      hosts={site.hosts}
      publicLines={site.publicLines}
      facts={factsOf(site, article).inText}
      sources={site.sources}
      drawingPage={drawingPage(site.facts, article)}
      terms={site.termsOf(article)}
    />
  ),
}));

const markup = (trees: readonly Tree[], prefix?: string) =>
  renderToStaticMarkup(<Trees trees={trees} {...(prefix !== undefined && { prefix })} />);

test('どの記事の本文も、JSONにしてから描いても、部品から描いたものと1字も違わない', () => {
  expect(bodies.length).toBeGreaterThan(100);
  for (const { path, body } of bodies) {
    const trees: Tree[] = JSON.parse(JSON.stringify(toTrees(body)));
    expect(markup(trees), path).toBe(renderToStaticMarkup(body));
  }
});

test('どの記事の本文も、前に言葉を付けた id は全部変わり、参照は前と同じ相手を指す', () => {
  for (const { path, body } of bodies) {
    const trees = toTrees(body);
    const prefixed = markup(trees, 'zz-');
    const back = prefixed.replaceAll('zz-', '');
    expect(back, path).toBe(markup(trees));
    expect(idsIn(prefixed), path).toEqual(idsIn(back).map((id) => `zz-${id}`));
    expect(referencesIn(prefixed), path).toEqual(referencesIn(back).map((id) => `zz-${id}`));
  }
});

test('いくつもの id を指す参照は、どれにも前の言葉が付く', () => {
  const trees: Tree[] = [
    ['input', { 'aria-describedby': 'a-error a-note', id: 'a' }],
    ['a', { href: '#a' }, 'ここ'],
    ['a', { href: '/guides#a' }, 'あちら'],
  ];
  expect(markup(trees, 'x-')).toBe(
    '<input aria-describedby="x-a-error x-a-note" id="x-a"/><a href="#x-a">ここ</a><a href="/guides#a">あちら</a>',
  );
});

test('となり合う文は1つになり、数は文になり、空のものは消える', () => {
  expect(
    toTrees(
      <p>
        あと{3}日{false}です{null}
      </p>,
    ),
  ).toEqual([['p', {}, 'あと3日です']]);
});

test('JSONに入らないものは、黙って落とさずに知らせる', () => {
  expect(() => toTrees(<button type="button" onClick={() => undefined} />)).toThrow(
    '<button onClick> holds what JSON cannot',
  );
  expect(() => toTrees(<p style={{ color: 'red' }} />)).toThrow('<p style> holds what JSON cannot');
});

function idsIn(html: string): string[] {
  return [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
}

function referencesIn(html: string): string[] {
  const named = / (?:popoverTarget|aria-labelledby|aria-describedby|aria-controls|for)="([^"]*)"| href="#([^"]*)"/gi;
  return [...html.matchAll(named)].flatMap(([, ids = '', jump]) => (jump === undefined ? ids.split(' ') : [jump]));
}
