import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ArticleBody } from '#components/article/article-body.tsx';
import { formatProblem } from '#lib/content/index.ts';
import { drawingPage } from '#lib/site/index.ts';
import { aGuide, aProcedure } from '#tests/support/builders.ts';
import { parseGuide } from '#tests/support/parsing.ts';

const stepsOf = (anchor: string) => `1. **番号**を入れます。[#${anchor}]\n2. 払います。`;
const body = [
  '## 払うとき [#when]\n\n払います。',
  '### 急ぐとき [#hurry]\n\n急ぎます。',
  aProcedure({ steps: stepsOf('number') }),
  '<Devices>',
  aProcedure({ id: 'pc', steps: stepsOf('pc-number'), device: 'pc' }),
  aProcedure({ id: 'app', steps: stepsOf('app-number'), device: 'app' }),
  '</Devices>',
  '<Trouble id="rejected" symptom="はじかれる">\n\n<Causes>\n- 番号が違う\n</Causes>\n\n<Fix>\n1. 番号を見ます。\n</Fix>\n\n</Trouble>',
].join('\n\n');

async function pageOf(movedAnchors: Readonly<Record<string, string>>): Promise<string> {
  const parsed = await parseGuide(aGuide({ front: { movedAnchors }, body }));
  if (!parsed.ok) throw new Error(parsed.problems.map(formatProblem).join('\n'));
  return renderToStaticMarkup(
    <ArticleBody
      code={parsed.code}
      hosts={[]}
      publicLines={[]}
      facts={[]}
      sources={[]}
      drawingPage={drawingPage([], parsed.model)}
      terms={[]}
    />,
  );
}

const plain = await pageOf({});

test.each([
  ['#when', '<h2 id="when-title">'],
  ['#hurry', '<h3 id="hurry-title">'],
  ['#pay', '<h2 id="pay-title">'],
  ['#app', '<h2 id="app-title">'],
  ['#rejected', '<h2 id="rejected-title">'],
])('%s の前のアンカーは、その見出しの中の空の要素になる', async (anchor, heading) => {
  expect(plain).toContain(heading);
  const page = await pageOf({ '#old': anchor, '#older': anchor });
  expect(page).toBe(plain.replace(heading, `${heading}<span id="old"></span><span id="older"></span>`));
});

test.each(['number', 'pay-2', 'app-number'])('手順 #%s の前のアンカーは、その手順の中の空の要素になる', async (id) => {
  const page = await pageOf({ '#old': `#${id}` });
  expect(page.replace('<span id="old"></span>', '')).toBe(plain);
  expect(page).toMatch(new RegExp(`<li id="${id}">\\s*(?:<p>)?<span id="old"></span>`));
});

test('ページのはじめを指す前のアンカーは、何も足さない', async () => {
  expect(await pageOf({ '#old': '#' })).toBe(plain);
});
