import { createHash } from 'node:crypto';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserAssets, builtAssets, builtData, makeAssets, preparedData } from '#lib/assets/index.ts';
import { readSite } from '#lib/site/index.ts';
import { aFolder, aProject, writeIn } from '#tests/support/project.ts';

const none = {};
const noSite = () => Promise.reject(new Error('内容は要らないはず'));

/** A project with the given files and our packages. */
async function aSource(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await aFolder();
  await symlink(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  for (const [file, text] of Object.entries(files)) await writeIn(root, file, text);
  return root;
}

const view = `import type { ReactNode } from 'react';
export function Card({ children }: { children: ReactNode }) { return <p className="card">{children}</p>; }`;
const mounting = (name: string) =>
  `import { render } from 'preact'; import { Card } from './view.tsx';
render(<Card>${name}</Card>, document.body);`;

const files = {
  'site.ts': 'document.title = "まどぐち";',
  'view.tsx': view,
  'card.tsx': mounting('一枚目'),
  'flow.tsx': mounting('二枚目'),
};

describe('スクリプト', () => {
  const card = { entry: 'card.tsx', form: 'module' } as const;
  const flow = { entry: 'flow.tsx', form: 'module' } as const;

  async function scripts() {
    const table = { site: { entry: 'site.ts', form: 'classic' }, card, flow } as const;
    return makeAssets({ root: await aSource(files), scripts: table, data: none, site: noSite });
  }

  test('住所は名前と中身の印からなり、その住所で中身が取れる', async () => {
    const assets = await scripts();
    const path = await assets.pathOf('site');
    expect(path).toMatch(/^\/assets\/site-[0-9A-Z]{8}\.js$/);
    expect(await assets.find(path.replace('/assets/', ''))).toMatchObject({
      type: 'text/javascript; charset=utf-8',
      body: expect.stringContaining('まどぐち'),
    });
  });

  test('中身が変われば住所も変わり、変わらなければ同じ', async () => {
    const pathOf = async (text: string) => {
      const root = await aSource({ 'site.ts': text });
      const table = { site: { entry: 'site.ts', form: 'classic' } } as const;
      return makeAssets({ root, scripts: table, data: none, site: noSite }).pathOf('site');
    };
    expect(await pathOf('document.title = "a";')).toBe(await pathOf('document.title = "a";'));
    expect(await pathOf('document.title = "a";')).not.toBe(await pathOf('document.title = "b";'));
  });

  test('サーバーと同じ部品を、React なしで描く', async () => {
    const assets = await scripts();
    const code = (await assets.all()).map(({ body }) => body).join('\n');
    expect(code).toContain('一枚目');
    expect(code).not.toMatch(/react-jsx-runtime|react\.element|from\s*["']react/);
  });

  test('同じものを使うスクリプトは、それを1つの部品として分け合う', async () => {
    const all = await (await scripts()).all();
    const [part, ...others] = all.filter(({ fileName }) => fileName.startsWith('part-'));
    expect(others).toEqual([]);
    for (const name of ['card', 'flow']) {
      const script = all.find(({ fileName }) => fileName.startsWith(`${name}-`));
      expect(script?.body).toContain(`from"./${part?.fileName}"`);
      expect(script?.body.length).toBeLessThan(1000);
    }
  });

  test('1つで立つスクリプトは、ほかと同じものも自分の中に持つ', async () => {
    const table = {
      card: { entry: 'card.tsx', form: 'alone' },
      flow,
      other: { entry: 'card.tsx', form: 'module' },
    } as const;
    const assets = makeAssets({ root: await aSource(files), scripts: table, data: none, site: noSite });
    const name = (await assets.pathOf('card')).replace('/assets/', '');
    const script = await assets.find(name);
    expect(script?.body).not.toContain('part-');
    expect(script?.body).toContain('一枚目');
    expect(script?.body.length).toBeGreaterThan(1000);
  });

  test('中身の印が古い名前では、何も見つからない', async () => {
    const assets = await scripts();
    expect(await assets.find('site-00000000.js')).toBeUndefined();
    expect(await assets.find('constructor')).toBeUndefined();
  });
});

describe('データ', () => {
  async function data(produce: () => unknown) {
    const site = await readSite(await aProject());
    return makeAssets({ root: process.cwd(), scripts: none, data: { pay: produce }, site: async () => site });
  }

  test('内容から JSON を作り、中身の印を名前に入れる', async () => {
    const site = await readSite(await aProject());
    const assets = makeAssets({
      root: process.cwd(),
      scripts: none,
      data: { pay: ({ facts }) => facts.map(({ id }) => id) },
      site: async () => site,
    });
    const body = '["konbini.what"]';
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
    expect(await assets.pathOf('pay')).toBe(`/assets/pay-${hash}.json`);
    expect(await assets.find(`pay-${hash}.json`)).toEqual({
      fileName: `pay-${hash}.json`,
      type: 'application/json; charset=utf-8',
      body,
    });
  });

  test('何度聞かれても、作るのは一度だけ', async () => {
    let times = 0;
    const assets = await data(() => {
      times += 1;
      return times;
    });
    await Promise.all([assets.pathOf('pay'), assets.all(), assets.pathOf('pay')]);
    expect(times).toBe(1);
  });

  test('スクリプトの住所だけを聞かれたときは、作らない', async () => {
    const root = await aSource(files);
    const assets = makeAssets({
      root,
      scripts: { site: { entry: 'site.ts', form: 'classic' } },
      data: {
        pay: () => {
          throw new Error('作られた');
        },
      },
      site: noSite,
    });
    expect(await assets.pathOf('site')).toMatch(/^\/assets\/site-/);
  });

  test('中身の印が古い名前では、何も見つからない', async () => {
    expect(await (await data(() => 1)).find('pay-000000000000.json')).toBeUndefined();
    expect(await (await data(() => 1)).find('constructor-0.json')).toBeUndefined();
  });
});

describe('組み立てたあと', () => {
  async function built() {
    const root = await aSource({
      '.next/server/app/assets/site-00000000.js.body': '',
      '.next/server/app/assets/site-00000000.js.meta': '{}',
      '.next/server/app/assets/site-worker-11111111.js.body': '',
      '.next/server/app/assets/pay-222222222222.json.body': '',
    });
    const made = makeAssets({ root, scripts: none, data: none, site: noSite });
    return builtAssets<string>(root, made);
  }

  test('住所は、組み立てたときの名前から分かる', async () => {
    const assets = await built();
    const paths = await Promise.all(['site', 'site-worker', 'pay'].map((name) => assets.pathOf(name)));
    expect(paths).toEqual([
      '/assets/site-00000000.js',
      '/assets/site-worker-11111111.js',
      '/assets/pay-222222222222.json',
    ]);
  });

  test('組み立てで作ったデータは、作り直さずに、名前と中身をそのまま読む', async () => {
    const made = await preparedData('pay-questions', async () => ({ words: { title: '案内' } }));
    expect(made.asset.fileName).toMatch(/^pay-questions-[0-9a-f]{12}\.json$/);
    const root = await aSource({ [`.next/server/app/assets/${made.asset.fileName}.body`]: made.asset.body });
    expect(await builtData(root, 'pay-questions')).toEqual(made);
    await expect(builtData(root, 'contact-content')).rejects.toThrow('contact-content');
  });

  test('組み立てたものが一時読めなくても、また読めるようになれば答える', async () => {
    const root = await aFolder();
    const assets = builtAssets(root, makeAssets({ root, scripts: none, data: { message: () => 1 }, site: noSite }));
    await expect(assets.pathOf('message')).rejects.toThrow('ENOENT');
    await writeIn(root, '.next/server/app/assets/message-0a1b.json.body', '1');
    expect(await assets.pathOf('message')).toBe('/assets/message-0a1b.json');
  });

  test('組み立てにないものを頼まれたら、名前を言って止まる', async () => {
    await expect((await built()).pathOf('flow')).rejects.toThrow('flow');
  });
});

test('このサイトのどのページも使うスクリプトには、Preact も部品も入っていない', async () => {
  const path = await browserAssets().pathOf('site');
  const site = await browserAssets().find(path.replace('/assets/', ''));
  expect(site?.body).toContain('madoguchi.device');
  expect(site?.body).not.toMatch(/preact|vnode|__k\b/i);
});
