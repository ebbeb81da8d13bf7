import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { bundleScripts } from '#lib/assets/browser-scripts.ts';
import { searchData } from '#lib/finder/index.ts';
import { openSearch } from '#lib/search/index.ts';
import { readSite } from '#lib/site/index.ts';
import { readGolden } from '#tests/search/golden.ts';

const origin = 'http://judge.test';

test('Node とブラウザーで、同じ言葉から同じ結果が同じ順に出る', async ({ page }) => {
  // Reads the whole content and answers every query twice.
  test.setTimeout(120_000);
  const data = JSON.stringify(await searchData(await readSite(process.cwd())));
  const scripts = await bundleScripts(process.cwd(), { search: { entry: 'lib/search/client.ts', form: 'module' } });
  const [script] = scripts;
  if (scripts.length !== 1 || script === undefined) throw new Error('The search is more than one file');
  const texts = readGolden(await readFile('tests/search/golden.yaml', 'utf8')).map(({ text }) => text);

  const index = openSearch(JSON.parse(data));
  const inNode = texts.map((text) => index?.search(text));

  await page.route(`${origin}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/search.js') return route.fulfill({ contentType: script.type, body: script.body });
    if (path === '/data.json') return route.fulfill({ contentType: 'application/json', body: data });
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>judge</title>' });
  });
  await page.goto(`${origin}/`);
  const inBrowser = await page.evaluate(async (asked) => {
    const address = '/search.js';
    const client = await import(address);
    const opened = client.openSearch(await (await fetch('/data.json')).json());
    return asked.map((text) => opened.search(text));
  }, texts);

  expect(inBrowser).toHaveLength(texts.length);
  // Via JSON, because values passed to the page lose undefined properties.
  expect(inBrowser).toEqual(JSON.parse(JSON.stringify(inNode)));
});
