import { type AuthorProblem, placeInYaml, suggest } from '#lib/content/index.ts';
import type { Content } from '#lib/site/index.ts';

/** Topics and guides that a theme names but do not exist, or that two themes name, and topics without a theme. */
export function checkThemes({ themes, topics, articles, dataTexts, broken }: Content): AuthorProblem[] {
  // A project without themes lists its topics one by one.
  if (themes.length === 0) return [];
  const { file, text } = dataTexts.themes;
  const known = {
    topics: topics.map(({ id }) => id),
    guides: [...articles.map(({ article }) => article.path), ...broken.map(({ path }) => path)]
      .filter((path) => path.startsWith('/guides/'))
      .map((path) => path.slice('/guides/'.length)),
  };
  const faults = (['topics', 'guides'] as const).flatMap((list) => {
    const whole = themes.flatMap((theme, index) => theme[list].map((name, at) => ({ name, path: [index, list, at] })));
    return whole.flatMap(({ name, path }, place) => {
      const isTwice = whole.findIndex((each) => each.name === name) < place;
      const fault = nameFault(name, list, known[list], isTwice);
      return fault === undefined ? [] : [{ file, ...placeInYaml(text, path), rule: 'theme' as const, ...fault }];
    });
  });
  const named = new Set(themes.flatMap((theme) => theme.topics));
  return [
    ...faults,
    ...known.topics
      .filter((id) => !named.has(id))
      .map((id) => ({
        file,
        line: 1,
        column: 1,
        rule: 'theme' as const,
        found: `話題「${id}」が、どのまとまりにもありません。`,
        fix: 'どれか1つのまとまりの topics に足してください。',
      })),
  ];
}

function nameFault(name: string, list: 'topics' | 'guides', known: readonly string[], isTwice: boolean) {
  if (!known.includes(name)) {
    const what = list === 'topics' ? '話題' : 'ガイド';
    return { found: `「${name}」という${what}はありません。`, fix: suggest(name, known) };
  }
  if (!isTwice) return undefined;
  return { found: `「${name}」が2回あります。`, fix: 'どちらか1つのまとまりだけに残してください。' };
}
