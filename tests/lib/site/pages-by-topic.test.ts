import { expect, test } from 'vitest';
import { pagesByTopic } from '#lib/site/index.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const site = await shippedSite();
const pages = pagesByTopic(site);

test('どの話題にも、どの記事も1つの話題に、使われる事実は、使う記事の話題に入る', () => {
  expect([...pages.keys()]).toEqual(site.topics.map(({ id }) => id));
  expect(pages.get('store')).toContain('/konbini/lawson');
  expect(pages.get('contact')).toContain('/contact/chat');
  const articles = [...site.guides, ...site.faqs, ...site.konbini, ...site.channels].map(({ path }) => path);
  const listed = [...pages.values()].flat().filter((path) => !path.startsWith('/facts/'));
  expect(listed.sort()).toEqual(articles.sort());
  const [guide] = site.guides.filter(({ facts }) => facts.includes('konbini.deadline'));
  expect(pages.get(guide?.topic ?? '')).toContain('/facts/konbini.deadline');
});
