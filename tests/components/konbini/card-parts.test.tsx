import { readFile } from 'node:fs/promises';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type CardPart, cardParts } from '#components/konbini/card-parts.ts';
import { CounterCard } from '#components/konbini/counter-card.tsx';
import { listFiles, loadSite, numberFromOthers, paymentFigures } from '#lib/site/index.ts';

const site = await loadSite();
const cards = site.konbini.map((konbini) =>
  renderToStaticMarkup(
    <CounterCard
      konbini={konbini}
      stores={site.konbini}
      figures={paymentFigures(site)}
      warning={numberFromOthers(site)}
      script="/assets/card.js"
    />,
  ),
);

/** The elements of a card that are marked as parts, as `name` and `tag`. */
function partsOf(markup: string): { name: string; tag: string }[] {
  return [...markup.matchAll(/<([a-z0-9]+)[^>]*? data-part="([^"]*)"/g)].map(([, tag = '', name = '']) => ({
    name,
    tag,
  }));
}

test('どのお店のカードにも、スクリプトが探す部分が、決めた要素で、決めた数だけある', () => {
  expect(cards).toHaveLength(6);
  for (const card of cards) {
    const found = partsOf(card);
    for (const [name, tag] of Object.entries(cardParts)) {
      const tags = found.filter((part) => part.name === name).map((part) => part.tag);
      if (tag === '*') expect(tags.length, name).toBeGreaterThan(0);
      else expect(tags, name).toEqual([tag]);
    }
    expect(found.filter(({ name }) => !(name in cardParts))).toEqual([]);
  }
});

test('カードの部分は、どれもスクリプトが使う', async () => {
  const folder = 'components/browser/counter-card';
  const files = await listFiles(folder);
  const text = (await Promise.all(files.map((file) => readFile(`${folder}/${file}`, 'utf8')))).join('\n');
  const used = (name: CardPart) => {
    const [, what] = /^(?:show|has)-(.*)$/.exec(name) ?? [];
    const [, field] = /^(.*)-said$/.exec(name) ?? [];
    return text.includes(`'${name}'`) || (what ?? field) === undefined
      ? text.includes(`'${name}'`)
      : text.includes(`'${what ?? field}'`);
  };
  expect((Object.keys(cardParts) as CardPart[]).filter((name) => !used(name))).toEqual([]);
});

test('名前の違う部分は、コンパイルできない', () => {
  // @ts-expect-error No part is called so.
  const part = <p data-part="headin" />;
  // @ts-expect-error No button does so.
  const button = <button type="button" data-do="copyy" />;
  expect([part, button].map((each) => renderToStaticMarkup(each))).toHaveLength(2);
});

test('端末に置けることは、カードの中で1度だけ言う', () => {
  for (const card of cards) expect(card.split('ホーム画面に追加')).toHaveLength(2);
});
