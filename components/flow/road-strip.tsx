import { DrawingFigure } from '#components/drawing/drawing-figure.tsx';
import { road, type Station } from '#lib/drawings/client.ts';
import type { FlowView } from './flow-view.ts';

interface Props {
  view: FlowView;
}

// Whoever chose no stage, or one that lies beside the road, is nowhere on it.
const stationOfStage = new Map<string, Station>([
  ['may', 'order'],
  ['order', 'order'],
  ['number', 'mails'],
  ['deadline', 'number'],
  ['counter', 'register'],
  ['paid', 'shipping'],
]);

/** The road from the order to the parcel, with the place of the reader, who chose a stage of it at the start. */
export function RoadStrip({ view: { flow, position } }: Props) {
  const reply = position.trail.find(({ question }) => question === flow.start)?.reply;
  const at = reply?.kind === 'answers' ? stationOfStage.get(reply.answers[0]) : undefined;
  const isStart = position.id === flow.start;
  if (at === undefined && !isStart) return null;
  return (
    // At the start the answers take the whole of a narrow screen.
    <div className={isStart ? 'hidden lg:block' : 'mt-6'}>
      <DrawingFigure drawing={road(at)} />
    </div>
  );
}
