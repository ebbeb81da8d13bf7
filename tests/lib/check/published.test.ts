import { expect, test } from 'vitest';
import { checkProject, findWarnings, recordWith } from '#lib/check/index.ts';
import { formatProblem } from '#lib/content/index.ts';
import { movedAddresses } from '#lib/site/index.ts';
import { aFaq, aGuide, aProcedure } from '#tests/support/builders.ts';
import { aProject } from '#tests/support/project.ts';

const record = 'content/published.txt';
const guide = 'content/guides/store/find.mdx';
const body = `${aProcedure()}\n\n## 払うとき [#when]\n\n払います。`;

async function told(files: Readonly<Record<string, string>>): Promise<string> {
  const { problems } = await checkProject(await aProject(files));
  return problems.map(formatProblem).join('\n');
}

const published =
  '# 覚え書き\n/guides/store/find\n/guides/store/find#pay\n/guides/store/find#pay-1\n/guides/store/find#when\n';

test('公開した住所とアンカーがそろっていれば、直すところはない', async () => {
  expect(await told({ [guide]: aGuide({ body }), [record]: published })).toBe('');
});

test('名前の変わった記事は、記録の行と、前の住所を書くファイルが示され、書けば直る', async () => {
  const moved = (front = {}) => ({ 'content/guides/store/look.mdx': aGuide({ front, body }), [record]: published });
  expect(await told(moved())).toMatchInlineSnapshot(`
    "content/published.txt:2:1 公開した住所「/guides/store/find」に、もうページがありません。
      → 移った先（たぶん content/guides/store/look.mdx の「/guides/store/look」）か、代わりに読む記事の front matter に「movedFrom: [/guides/store/find]」を書いてください。もうあれば、その一覧に足します。"
  `);
  expect(await told(moved({ movedFrom: ['/guides/store/find'] }))).toBe('');
});

test('なくなったアンカーは、記事ごとにまとめて、近いアンカーとともに示され、そのとおりに書けば直る', async () => {
  const renamed = body.replace('#when', '#whenever').replace('"pay"', '"paying"');
  const files = (front = {}) => ({ [guide]: aGuide({ front, body: renamed }), [record]: published });
  expect(await told(files())).toMatchInlineSnapshot(`
    "content/guides/store/find.mdx:2:1 公開したアンカー #pay・#pay-1・#when が、「/guides/store/find」にもうありません。
      → 前の名前のまま使うか、front matter の movedAnchors に「"#pay": "#paying"、"#pay-1": "#paying-1"、"#when": "#whenever"」を1行に1つずつ書いてください。右は、いまそこにあるアンカーです（"#" はページのはじめ）。"
  `);
  const movedAnchors = { '#pay': '#paying', '#pay-1': '#paying-1', '#when': '#whenever' };
  expect(await told(files({ movedAnchors }))).toBe('');
});

test('移った記事からなくなったアンカーは、移った先の記事で示される', async () => {
  const front = { movedFrom: ['/guides/store/find'] };
  expect(
    await told({ 'content/guides/store/look.mdx': aGuide({ front, body: aProcedure() }), [record]: published }),
  ).toMatchInlineSnapshot(`
    "content/guides/store/look.mdx:12:3 公開したアンカー #when が、「/guides/store/look」にもうありません。
      → 前の名前のまま使うか、front matter の movedAnchors に「"#when": "#"」を1行に1つずつ書いてください。右は、いまそこにあるアンカーです（"#" はページのはじめ）。"
  `);
});

test('事実、話題、コードが住所を決めるページがなくなると、どこに書くかが示される', async () => {
  expect(
    await told({
      [guide]: aGuide({ body }),
      [record]: '/facts/konbini.gone\n/faq/shop\n/help\n/pay/gone\n/contact/find/gone\n/konbini/lawson\n/about#gone\n',
    }),
  ).toMatchInlineSnapshot(`
    "content/published.txt:1:1 公開した住所「/facts/konbini.gone」に、もうページがありません。
      → 移った先（たぶん content/facts/konbini.yaml の「/facts/konbini.what」）か、代わりに読む事実に「movedFrom: [/facts/konbini.gone]」を書いてください。もうあれば、その一覧に足します。
    content/published.txt:2:1 公開した住所「/faq/shop」に、もうページがありません。
      → content/topics.yaml の、代わりに読む話題に「movedFrom: [/faq/shop]」を書いてください。もうあれば、その一覧に足します。
    content/published.txt:3:1 公開した住所「/help」に、もうページがありません。
      → lib/site/routes.ts の movedPages に「'/help': '代わりのページの住所',」を足してください。
    content/published.txt:4:1 公開した住所「/pay/gone」に、もうページがありません。
      → 移った先か、代わりに読む記事の front matter に「movedFrom: [/pay/gone]」を書いてください。もうあれば、その一覧に足します。
    content/published.txt:5:1 公開した住所「/contact/find/gone」に、もうページがありません。
      → lib/site/routes.ts の movedPages に「'/contact/find/gone': '代わりのページの住所',」を足してください。
    content/published.txt:6:1 公開した住所「/konbini/lawson」に、もうページがありません。
      → 移った先か、代わりに読む記事の front matter に「movedFrom: [/konbini/lawson]」を書いてください。もうあれば、その一覧に足します。
    lib/site/routes.ts:1:1 公開したアンカー #gone が、「/about」にもうありません。
      → plainAnchors に戻し、ページにその id の要素を残してください。"
  `);
});

test('住所の形でない行は、その行で示される', async () => {
  expect(await told({ [guide]: aGuide({ body }), [record]: `${published}<<<<<<< HEAD\n` })).toMatchInlineSnapshot(`
    "content/published.txt:6:1 「<<<<<<< HEAD」は、住所の形になっていません。
      → この行を元に戻すか、1行に1つずつ /guides/number/find か /guides/number/find#mail の形で書いてください。"
  `);
});

test('話題の一覧が読めないあいだ、話題の住所はなくなったと言われない', async () => {
  const { problems } = await checkProject(
    await aProject({ 'content/topics.yaml': '- id: Store\n', [record]: '/guides/store\n/faq/store\n' }),
  );
  expect(problems.filter(({ rule }) => rule === 'published')).toEqual([]);
});

test('記録にない新しい住所は注意になり、記録に足せば消え、なくなった行は消されない', async () => {
  const files = { [guide]: aGuide({ body }), 'content/faqs/store/a.mdx': aFaq(), [record]: '/old\n' };
  const warned = async (text: string) => {
    const root = await aProject({ ...files, [record]: text });
    const { site } = await checkProject(root);
    const warnings = await findWarnings(root, site, '2026-11-21');
    return { site, warnings: warnings.filter(({ rule }) => rule === 'published').map(formatProblem) };
  };
  const { site, warnings } = await warned('/old\n');
  expect(warnings.join('')).toMatch(/記録にない新しい住所が \d+ 件あります.*\n.*npm run check -- --publish/);
  const { text, added } = recordWith(site.content);
  expect(added).toEqual(expect.arrayContaining(['/guides/store/find', '/guides/store/find#pay-1', '/faq/store/a']));
  const lines = text.split('\n').filter((line) => line.startsWith('/'));
  expect(lines).toContain('/old');
  expect(lines).toEqual([...lines].sort());
  expect((await warned(text)).warnings).toEqual([]);
});

test('下書きは公開されないので、記録に足されず、公開した記事を下書きに戻すと間違いになる', async () => {
  const draft = { [guide]: aGuide({ front: { draft: true }, body }) };
  expect(await told({ ...draft, [record]: published })).toMatchInlineSnapshot(`
    "content/published.txt:2:1 公開した住所「/guides/store/find」に、もうページがありません。
      → 記事が下書きに戻っています。その記事から draft の行を消してください。"
  `);
  const { site } = await checkProject(await aProject({ ...draft, [record]: '' }));
  expect(recordWith(site.content).added.join(' ')).not.toContain('/guides/store/find');
});

test('下書きの movedFrom は、まだだれも案内しない', async () => {
  const replacing = aGuide({ front: { draft: true, movedFrom: ['/guides/store/find'] }, body });
  const root = await aProject({ [guide]: aGuide({ body }), 'content/guides/store/look.mdx': replacing });
  const { site, problems } = await checkProject(root);
  expect(problems).toEqual([]);
  expect([...movedAddresses(site.content)]).toEqual([]);
});

test('記録のないプロジェクトでは、何も言われない', async () => {
  const root = await aProject({ [guide]: aGuide({ body }) });
  const { site, problems } = await checkProject(root);
  expect(problems).toEqual([]);
  expect((await findWarnings(root, site, '2026-11-21')).filter(({ rule }) => rule === 'published')).toEqual([]);
});
