import { expect, test } from 'vitest';
import { topicsByTheme, troublesByTheme } from '#lib/site/index.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const site = await shippedSite();

test('困りごとは、どれも1回だけ並び、安全が先に来る', () => {
  const lists = troublesByTheme(site);
  const all = site.guides.flatMap(({ path, body }) => body.troubles.map(({ id }) => `${path}#${id}`));
  const listed = lists.flatMap(({ items }) => items.map(({ path }) => path));
  expect([...listed].sort()).toEqual([...all].sort());
  expect(lists[0]?.id).toBe('safety');
  expect(lists[0]?.items.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/guides/account/hijacked#takeover', '/guides/safety/fake-call#suspicious-call']),
  );
});

test('まとまりのない話題は、消えずに最後に並ぶ', () => {
  const [first, ...others] = site.themes;
  const lists = topicsByTheme({ topics: site.topics, themes: first === undefined ? [] : [first] });
  expect(others.length).toBeGreaterThan(0);
  expect(lists.flatMap(({ items }) => items.map(({ id }) => id)).sort()).toEqual(
    site.topics.map(({ id }) => id).sort(),
  );
  expect(lists[0]?.id).toBe(first?.id);
});
