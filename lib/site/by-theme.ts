import type { Topic } from '#lib/guides/index.ts';
import type { Site } from './site.ts';

type Themed = Pick<Site, 'themes' | 'topics'>;

/** A theme with what is listed below it. */
export interface ThemeList<Item> {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
}

/** The topics by theme. A topic that no theme names is a theme of its own at the end, so none is lost. */
export function topicsByTheme({ themes, topics }: Themed): ThemeList<Topic>[] {
  const named = new Set(themes.flatMap((theme) => theme.topics));
  return [
    ...themes.map(({ id, title, topics: own }) => ({
      id,
      title,
      items: own.flatMap((name) => topics.filter((topic) => topic.id === name)),
    })),
    ...topics.filter(({ id }) => !named.has(id)).map((topic) => ({ id: topic.id, title: topic.title, items: [topic] })),
  ].filter(({ items }) => items.length > 0);
}

/** A trouble as lists show it. */
export interface TroubleLink {
  readonly path: string;
  readonly title: string;
}

/** All troubles by theme: first those of its topics, then those of guides that it takes from other topics. */
export function troublesByTheme(site: Themed & Pick<Site, 'guides'>): ThemeList<TroubleLink>[] {
  const taken = new Set(site.themes.flatMap(({ guides }) => guides));
  const guidesOf = new Map(site.themes.map(({ id, guides }) => [id, guides]));
  return topicsByTheme(site)
    .map(({ id, title, items }) => ({
      id,
      title,
      items: [
        ...items.flatMap((topic) => site.guides.filter((guide) => guide.topic === topic.id && !taken.has(guide.id))),
        ...(guidesOf.get(id) ?? []).flatMap((name) => site.guides.filter((guide) => guide.id === name)),
      ].flatMap(({ path, body }) =>
        body.troubles.map((trouble) => ({ path: `${path}#${trouble.id}`, title: trouble.symptom })),
      ),
    }))
    .filter(({ items }) => items.length > 0);
}
