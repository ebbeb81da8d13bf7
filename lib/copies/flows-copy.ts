import { pickerFlow } from '#lib/channels/index.ts';
import { escaped } from '#lib/content/index.ts';
import { diagramOf, type Flow, type FlowWords, mermaid } from '#lib/flows/index.ts';
import { payFlow } from '#lib/pay/index.ts';
import { offeredChains, paymentFigures, type Site } from '#lib/site/index.ts';
import { listingWords } from '#lib/words/index.ts';
import { copyPath, foot, whole } from './blocks.ts';

const path = '/about/flows';
const words = listingWords.flows;

/** The diagrams of the flows as Markdown: each question with the ways on, and the same as text for Mermaid. */
export function flowsCopy(site: Site): ReadonlyMap<string, string> {
  const { payWords, contactWords } = site;
  const outcomes = new Map(site.outcomes.map(({ id, title }) => [id, title]));
  const pay =
    payWords === undefined
      ? []
      : section(payFlow({ ...paymentFigures(site), chains: offeredChains(site) }), payWords, (id) => outcomes.get(id));
  const contact = contactWords === undefined ? [] : section(pickerFlow, contactWords, () => words.desks);
  return new Map([
    [copyPath(path), whole(site, path, [`# ${words.title}`, words.summary, ...pay, ...contact, ...foot(path)])],
  ]);
}

function section(flow: Flow, said: FlowWords, titleOf: (outcome: string) => string | undefined): string[] {
  const { nodes, edges } = diagramOf(flow);
  const nameOf = (id: string) => escaped(said.questions[id]?.ask ?? titleOf(id) ?? '');
  const asked = nodes.filter(({ id }) => edges.some(({ from }) => from === id));
  const list = asked.flatMap(({ id }) => [
    `- [${id}](${flow.path}/${id})：${nameOf(id)}`,
    ...edges
      .filter(({ from }) => from === id)
      .map(({ to, conditions, isPart }) => {
        const when = conditions.length === 0 ? words.otherwise : conditions.map(escaped).join(words.or);
        return `  - ${when} → ${isPart ? words.within : ''}[${to}](${flow.path}/${to})`;
      }),
  ]);
  return [
    `## ${escaped(said.title)}（${flow.path}）`,
    `### ${words.list}`,
    list.join('\n'),
    `### ${words.mermaid}`,
    `\`\`\`mermaid\n${mermaid(flow)}\n\`\`\``,
  ];
}
