import '../../styles/diagram.css';
import type { Metadata } from 'next';
import { FlowDiagram, labelSize, nodeSize } from '#components/flow/flow-diagram.tsx';
import { Breadcrumb } from '#components/layout/breadcrumb.tsx';
import { PageHead } from '#components/listing/page-head.tsx';
import { pickerFlow } from '#lib/channels/index.ts';
import { type DiagramNode, diagramOf, type Flow, type FlowWords, mermaid, placeDiagram } from '#lib/flows/index.ts';
import { listingWords } from '#lib/words/index.ts';
import { loadContact } from '../../_flow/load-contact.ts';
import { loadPay } from '../../_flow/load-pay.ts';

const words = listingWords.flows;

export const metadata: Metadata = {
  title: words.title,
  description: '質問のつながりと、どの答えがどの結果に着くか。手入れをする人のためのページです。',
  robots: { index: false },
};

/** Every flow as a diagram for maintainers, with the same content in words below it. */
export default async function FlowsPage() {
  const pay = await loadPay();
  const contact = await loadContact();
  return (
    <>
      <Breadcrumb trail={[{ href: '/about', name: 'このサイトについて' }]} />
      <PageHead title={words.title}>{words.summary}</PageHead>
      <p className="mt-2 text-small text-soft">
        角のある箱が質問、丸い箱が結果です。線の上の言葉は、その線を通る条件です。点線は、結果の中にまとめて出るものです。
      </p>
      <FlowSection
        id="pay"
        flow={pay.flow}
        words={pay.content.words}
        titleOf={(id) => pay.content.outcomes[id]?.title}
      />
      <FlowSection id="contact" flow={pickerFlow} words={contact.content.words} titleOf={() => words.desks} />
    </>
  );
}

interface Props {
  id: string;
  flow: Flow;
  words: FlowWords;
  /** The title of an outcome. */
  titleOf: (outcome: string) => string | undefined;
}

function FlowSection({ id, flow, words: said, titleOf }: Props) {
  const nameOf = (node: DiagramNode) => said.questions[node.id]?.ask ?? titleOf(node.id) ?? '';
  const diagram = diagramOf(flow);
  const placed = placeDiagram(diagram, { node: (node) => nodeSize(nameOf(node))(node), label: labelSize });
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id}>
        {said.title}（{flow.path}）
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too */}
      <section className="flow-frame mt-4" tabIndex={0} aria-label={`${said.title}の流れ図`}>
        <FlowDiagram
          id={id}
          title={`${said.title}の流れ図。同じ内容の一覧が下にあります`}
          diagram={placed}
          nameOf={nameOf}
        />
      </section>
      <details className="mt-6">
        <summary className="flex min-h-11 cursor-pointer items-center text-act">{words.list}</summary>
        <ul className="grid gap-3 text-small">
          {diagram.nodes
            .filter((node) => diagram.edges.some(({ from }) => from === node.id))
            .map((node) => (
              <li key={node.id}>
                <a href={`${flow.path}/${node.id}`}>{node.id}</a>：{nameOf(node)}
                <ul className="ms-5 list-disc">
                  {diagram.edges
                    .filter(({ from }) => from === node.id)
                    .map(({ to, conditions, isPart }) => (
                      <li key={to}>
                        {conditions.length === 0 ? words.otherwise : conditions.join(words.or)} →{' '}
                        {isPart && words.within}
                        <a href={`${flow.path}/${to}`}>{to}</a>
                      </li>
                    ))}
                </ul>
              </li>
            ))}
        </ul>
      </details>
      <details className="mt-2">
        <summary className="flex min-h-11 cursor-pointer items-center text-act">{words.mermaid}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too */}
        <pre className="flow-frame p-4 text-small" tabIndex={0}>
          {mermaid(flow)}
        </pre>
      </details>
    </section>
  );
}
