import { escaped } from '#lib/content/index.ts';
import {
  callSheet,
  compose,
  type Draft,
  formsFor,
  type MessageRules,
  textOf,
  writtenKinds,
} from '#lib/messages/index.ts';
import { messageRules, type Site } from '#lib/site/index.ts';
import { composerWords as words } from '#lib/words/index.ts';
import { copyPath, foot, stepsOf, whole } from './blocks.ts';

/** The page that composes messages. */
export const composerPath = '/contact/message';

/** Nothing is filled in. */
const blank: Draft = { fields: {}, situations: [], wants: [], confirmed: [] };

/** The page that composes messages, as Markdown: a message with blanks for every topic. A site without its words has none. */
export function composerCopy(site: Site): ReadonlyMap<string, string> {
  if (site.messageWords === undefined) return new Map();
  const rules = messageRules(site);
  const topics = rules.words.topics.flatMap(({ id, label }) => [`### ${escaped(label)}`, ...samplesOf(rules, id)]);
  const blocks = [
    `# ${words.title}`,
    words.lead,
    `**${words.promise}** ${words.promiseNote}`,
    `## ${words.samples}`,
    words.samplesLead,
    ...topics,
  ];
  return new Map([[copyPath(composerPath), whole(site, composerPath, [...blocks, ...foot(composerPath)])]]);
}

function samplesOf(rules: MessageRules, topic: string): string[] {
  const written = writtenKinds.flatMap(({ form, language }) => [
    `#### ${words.sample[language][form]}`,
    `\`\`\`text\n${textOf(compose(rules, { topic, form, language }, blank))}\n\`\`\``,
  ]);
  if (!formsFor(rules.words, { topic }).includes('call')) return written;
  const lines = callSheet(rules, { topic }, blank).map(
    ({ say, sentences }) => `${escaped(say)}：${sentences.map((sentence) => escaped(textOf(sentence))).join('')}`,
  );
  return [...written, `#### ${words.callSample}`, stepsOf(lines)];
}
