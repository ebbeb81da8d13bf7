import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { createWebServer, type Handler } from '#lib/server/web-server.ts';
import { plainAnchors } from '#lib/site/index.ts';
import { test } from '#tests/support/site.ts';

test('前の住所を開くと、アンカーと「?」から後ろを保って、いまのページのその場所に着く', async ({ page, baseURL }) => {
  // Our server around the site that runs: only the table of moved addresses is the test's own.
  const site: Handler = async ({ url = '/' }, response) => {
    const answer = await fetch(`${baseURL}${url}`, { redirect: 'manual' });
    response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  };
  const pages = {
    error: '',
    notFound: '',
    tooLong: '',
    unreadable: '',
    busy: '',
  };
  const moved = new Map([['/guides/number/search', '/guides/number/find']]);
  const server = createWebServer(site, pages, { findMoved: (path) => moved.get(path) });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const answer = await page.goto(`http://localhost:${port}/guides/number/search?from=mail#message-center`);
    expect(answer?.request().redirectedFrom()?.url()).toContain('/guides/number/search?from=mail');
    expect(page.url()).toBe(`http://localhost:${port}/guides/number/find?from=mail#message-center`);
    await expect(page.locator(':target')).toHaveAttribute('id', 'message-center');
    await expect(page.locator(':target')).toBeInViewport();
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

test('記録にある、記事でないページのアンカーは、そのページにある', async ({ page }) => {
  for (const [path, anchors] of Object.entries(plainAnchors)) {
    await page.goto(path);
    const ids = await page.locator('main [id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(ids, path).toEqual(expect.arrayContaining([...anchors]));
  }
});

test('前の住所でも、いまの住所でもないページは、見つからないままである', async ({ request }) => {
  const answer = await request.get('/guides/number/search', { maxRedirects: 0 });
  expect(answer.status()).toBe(404);
});
