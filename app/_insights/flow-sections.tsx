import { FlowDiagram, labelSize, nodeSize } from '#components/flow/flow-diagram.tsx';
import { DataTable } from '#components/insights/table.tsx';
import { insightsWords } from '#components/insights/words.ts';
import { placeDiagram } from '#lib/flows/index.ts';
import type { Insights } from '#lib/insights/index.ts';
import { flowView } from './flows-view.ts';
import { loadFlows } from './load-flows.ts';

const words = insightsWords.flows;

/** Every flow as it is drawn for maintainers, with the counts on its edges, and where readers left. */
export async function FlowSections({ given: { ways } }: { given: Extract<Insights, { at: 'flows' }> }) {
  const flows = await loadFlows();
  return flows.map(({ id, flow, title, nameOf }) => {
    const view = flowView(flow, ways[id], nameOf);
    const placed = placeDiagram(view.diagram, {
      node: (node) => nodeSize(view.nameOf(node.id))(node),
      label: labelSize,
    });
    return (
      <section key={id} className="mt-10">
        <h2 id={id}>{title}</h2>
        <h3 className="mt-4">{view.leaving.name}</h3>
        <DataTable table={view.leaving} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too */}
        <section className="flow-frame mt-4" tabIndex={0} aria-label={title}>
          <FlowDiagram id={id} title={words.diagram(title)} diagram={placed} nameOf={(node) => view.nameOf(node.id)} />
        </section>
        <details className="mt-4">
          <summary className="flex min-h-11 cursor-pointer items-center text-act">{view.ways.name}</summary>
          <DataTable table={view.ways} />
        </details>
      </section>
    );
  });
}
