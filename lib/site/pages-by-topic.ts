import type { Site } from './site.ts';

/** The topics under which channels and chains belong, which name none themselves. */
const kindTopics = { channel: 'contact', konbini: 'store' } as const;

/** The addresses of what belongs to each topic: its articles, and the facts that they use. */
export function pagesByTopic(site: Site): ReadonlyMap<string, readonly string[]> {
  const { topics, guides, faqs, konbini, channels, facts } = site;
  const topicOf = new Map<string, string>(
    [...guides, ...faqs, ...konbini, ...channels].map((article) => [
      article.path,
      'topic' in article ? article.topic : kindTopics[article.kind],
    ]),
  );
  const ofFacts = facts.map(({ id }) => [`/facts/${id}`, site.usesOf(id).map((path) => topicOf.get(path))] as const);
  return new Map(
    topics.map(({ id }) => [
      id,
      [
        ...[...topicOf].filter(([, topic]) => topic === id).map(([path]) => path),
        ...ofFacts.filter(([, used]) => used.includes(id)).map(([path]) => path),
      ],
    ]),
  );
}
