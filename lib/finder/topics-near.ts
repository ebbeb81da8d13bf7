import type { Topic } from '#lib/guides/index.ts';

/** The topics that share most character pairs with a query that found nothing; the first topics fill up the rest. */
export function topicsNear(query: string, topics: readonly Topic[], count: number): readonly Topic[] {
  const asked = pairsOf(query);
  return topics
    .map((topic) => {
      const offered = pairsOf(`${topic.title} ${topic.summary}`);
      return { topic, shared: [...asked].filter((pair) => offered.has(pair)).length };
    })
    .sort((a, b) => b.shared - a.shared)
    .slice(0, count)
    .map(({ topic }) => topic);
}

function pairsOf(text: string): Set<string> {
  const signs = [...text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')];
  return new Set(signs.slice(1).map((sign, index) => `${signs[index]}${sign}`));
}
