import { Phrases } from '#components/phrases.tsx';
import { words } from '#components/words.ts';
import type { Topic } from '#lib/guides/index.ts';
import type { ThemeList } from '#lib/site/index.ts';

interface Item {
  path: string;
  topic: string;
  title: string;
}

interface Props {
  themes: readonly ThemeList<Topic>[];
  items: readonly Item[];
  /** The address below which each topic has a list of its own. Example: `/faq`. */
  base: string;
}

/**
 * A long list of pages by theme, each topic folded. Folds need no script, and a browser's own search within the page
 * opens them.
 */
export function TopicFolds({ themes, items, base }: Props) {
  const present = themes
    .map((theme) => ({ ...theme, items: theme.items.filter(({ id }) => items.some(({ topic }) => topic === id)) }))
    .filter((theme) => theme.items.length > 0);
  return (
    <div className="mt-8 grid items-start gap-x-10 gap-y-8 lg:grid-cols-2">
      {present.map(({ id, title, items: topics }) => (
        <section key={id} aria-labelledby={`theme-${id}`}>
          <h2 id={`theme-${id}`} className="mb-2 text-part">
            {title}
          </h2>
          <div className="folds">
            {topics.map((topic) => {
              const own = items.filter((item) => item.topic === topic.id);
              return (
                <details key={topic.id} id={topic.id}>
                  <summary>
                    <h3 className="text-body">
                      <Phrases text={topic.title} />
                    </h3>
                    <span className="text-small text-soft">{words.count(own.length)}</span>
                    <span className="fold-about text-small text-soft">{topic.summary}</span>
                  </summary>
                  <ul className="fold-rows">
                    {own.map(({ path, title: name }) => (
                      <li key={path}>
                        <a href={path} className="link-title">
                          <span>
                            <Phrases text={name} />
                          </span>
                        </a>
                      </li>
                    ))}
                    <li>
                      <a href={`${base}/${topic.id}`} className="text-act">
                        {words.topicPage(topic.title)}
                      </a>
                    </li>
                  </ul>
                </details>
              );
            })}
          </div>
        </section>
      ))}
    </div>
  );
}
