import { DrawingShape } from '#components/drawing/drawing-shape.tsx';
import { words } from '#components/words.ts';
import type { Channel } from '#lib/channels/index.ts';
import { hoursBar } from '#lib/drawings/index.ts';
import { type Fact, formatValue } from '#lib/facts/index.ts';

interface Props {
  channels: readonly Channel[];
  facts: readonly Fact[];
}

const { chart } = words.channel;

/** Desks compared at a glance: the open hours as bars, and whether one speaks, keeps a record, and signs in. */
export function ChannelChart({ channels, facts }: Props) {
  return (
    <table className="channel-chart">
      <caption className="sr-only">{chart.title}</caption>
      <thead>
        <tr>
          <th scope="col">{chart.desk}</th>
          <th scope="col">{words.channel.hours}</th>
          <th scope="col">{chart.voice}</th>
          <th scope="col">{chart.record}</th>
          <th scope="col">{chart.signIn}</th>
        </tr>
      </thead>
      <tbody>
        {channels.map(({ path, name, methods, record, signIn }) => (
          <tr key={path}>
            <th scope="row">
              <a href={path}>{name}</a>
            </th>
            <td>
              {methods.map(({ by, hours }) => (
                <Hours key={by} name={methods.length > 1 ? words.channel.by[by] : ''} hours={hours} facts={facts} />
              ))}
            </td>
            <td>{chart.mark[methods.some(({ by }) => by === 'phone') ? 'yes' : 'no']}</td>
            <td>{chart.mark[record]}</td>
            <td>{chart.needed[signIn]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Hours({ name, hours, facts }: { name: string; hours: string; facts: readonly Fact[] }) {
  const fact = facts.find(({ id }) => id === hours);
  const range =
    hours === 'always' ? '00:00-24:00' : fact?.type === 'time-range' ? String(fact.reading.value) : undefined;
  const text =
    hours === 'always' ? words.channel.always : fact === undefined ? words.channel.unknown : formatValue(fact);
  return (
    <div>
      {name !== '' && <span className="block">{name}</span>}
      {range !== undefined && /^\d/.test(range) && <Bar range={range} />}
      {text}
      {fact?.status === 'conflict' && (
        <span className="text-split">
          {' '}
          ◐<span className="sr-only">{chart.differs}</span>
        </span>
      )}
    </div>
  );
}

function Bar({ range }: { range: string }) {
  const { width, height, shapes } = hoursBar(range);
  return (
    <svg viewBox={`-1 -1 ${width + 2} ${height + 2}`} className="drawing-bar" aria-hidden="true">
      {shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the shapes of a bar never change their order
        <DrawingShape key={index} shape={shape} />
      ))}
    </svg>
  );
}
