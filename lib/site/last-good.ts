import { flowFiles } from './flow-files.ts';
import { hintFiles } from './hints.ts';
import type { Content } from './read-content.ts';

/**
 * Content as an author sees it: where something cannot be read now, it stands as it was read last. `last` is what this
 * function gave the time before.
 */
export function withLastGood(content: Content, last: Content | undefined): Content {
  if (last === undefined) return content;
  const { unread, problems, ledger } = content;
  const isBroken = (file: string) => problems.some((problem) => problem.file === file);
  const readable = <Part>(file: string, now: Part, before: Part) => (isBroken(file) ? before : now);
  const facts = last.ledger.facts.filter(({ id }) => {
    const isGone = ledger.facts.every((fact) => fact.id !== id);
    return isGone && isBroken(last.ledger.locations.get(id)?.file ?? '');
  });
  const locations = facts.flatMap(({ id }) => {
    const location = last.ledger.locations.get(id);
    return location === undefined ? [] : [[id, location] as const];
  });
  return {
    ...content,
    articles: [...content.articles, ...last.articles.filter(({ article }) => unread.includes(article.path))],
    topics: readable('content/topics.yaml', content.topics, last.topics),
    themes: readable('content/themes.yaml', content.themes, last.themes),
    hosts: readable('content/hosts.yaml', content.hosts, last.hosts),
    publicLines: readable('content/public-lines.yaml', content.publicLines, last.publicLines),
    glossary: readable('content/glossary.yaml', content.glossary, last.glossary),
    hints: Object.values(hintFiles).some(isBroken) ? last.hints : content.hints,
    synonyms: readable('content/synonyms.yaml', content.synonyms, last.synonyms),
    ledger: {
      ...ledger,
      facts: [...ledger.facts, ...facts],
      sources: isBroken('content/sources.yaml') ? last.ledger.sources : ledger.sources,
      locations: new Map([...ledger.locations, ...locations]),
    },
    flowTexts: {
      pay: isBroken(flowFiles.pay.file) ? last.flowTexts.pay : content.flowTexts.pay,
      contact: isBroken(flowFiles.contact.file) ? last.flowTexts.contact : content.flowTexts.contact,
      contactResult: isBroken(flowFiles.contactResult.file)
        ? last.flowTexts.contactResult
        : content.flowTexts.contactResult,
      messages: isBroken(flowFiles.messages.file) ? last.flowTexts.messages : content.flowTexts.messages,
    },
  };
}
