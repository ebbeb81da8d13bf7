import { words } from '#components/words.ts';
import { baseScore, type Method, type Picked } from '#lib/channels/client.ts';
import type { ContactContent } from './contact-content.ts';
import type { PartProps } from './picker-parts.ts';
import { pickerWords } from './picker-words.ts';

/** Why the desks stand in this order: every reason of every desk, and whether it raised or lowered the desk. */
export function Why({ picked: { ranked }, content }: PartProps) {
  return (
    <details className="no-print mt-8">
      <summary className="unfold">{pickerWords.why}</summary>
      <p className="text-small">{pickerWords.whyNote}</p>
      <ol className="mt-3 grid gap-3 text-small">
        {ranked.map(({ desk, ways: [best] }) => (
          <li key={desk.id}>
            <b>{desk.name}</b>
            <ul className="ms-4">
              {best.reasons.map(({ id, weight }) => (
                <li key={id}>
                  <span className="text-soft">{weight > 0 ? pickerWords.raised : pickerWords.lowered}</span>　
                  {content.result.reasons[id]}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <Sums ranked={ranked} content={content} />
    </details>
  );
}

/** The score of every desk as a sum, for readers who want to check the order. */
function Sums({ ranked, content }: { ranked: Picked['ranked']; content: ContactContent }) {
  return (
    <details className="text-small">
      <summary className="unfold">{pickerWords.sums}</summary>
      <p>{pickerWords.sumsNote}</p>
      <ul className="mt-3 grid gap-3">
        {ranked.map(({ desk, ways: [best] }) => (
          <li key={desk.id}>
            <b>{desk.name}</b>
            <ul className="ms-4">
              <li>
                {baseScore}　{pickerWords.base}
              </li>
              {best.reasons.map(({ id, weight }) => (
                <li key={id}>
                  {signed(weight)}　{content.result.reasons[id]}
                </li>
              ))}
              <li>
                {best.score}　{pickerWords.sum}
              </li>
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

function signed(weight: number): string {
  return weight > 0 ? `＋${weight}` : `−${-weight}`;
}

/** The desks that are excluded for this reader, and why. */
export function Excluded({ picked: { excluded }, content }: PartProps) {
  const shown = excluded.filter(({ why }) => why !== 'other-matter' && why !== 'for-others');
  if (shown.length === 0) return null;
  return (
    <details className="no-print">
      <summary className="unfold">{pickerWords.excluded}</summary>
      <ul className="grid gap-1 text-small">
        {shown.map(({ desk, by, why }) => (
          <li key={`${desk} ${by ?? ''}`}>
            <LeftOut desk={content.directory.desks.find(({ id }) => id === desk)} by={by} />：
            {content.result.exclusions[why]}
          </li>
        ))}
      </ul>
    </details>
  );
}

function LeftOut({
  desk,
  by,
}: {
  desk: ContactContent['directory']['desks'][number] | undefined;
  by: Method | undefined;
}) {
  if (desk === undefined) return null;
  return (
    <>
      <a href={desk.path} className="inline-flex min-h-11 items-center">
        {desk.name}
      </a>
      {by !== undefined && pickerWords.wayOf(words.channel.by[by])}
    </>
  );
}
