import { ChangingText } from '#components/message/changing-text.tsx';
import type { Picked } from '#lib/channels/client.ts';
import { addressOfPosition, type Given, givenOf, optionalOnTheWay, resolve, unsure } from '#lib/flows/client.ts';
import { dayInJapan } from '#lib/ja/index.ts';
import type { ContactContent } from './contact-content.ts';
import type { FlowView } from './flow-view.ts';
import { pickerWords } from './picker-words.ts';

interface Props {
  content: ContactContent;
  view: FlowView;
  picked: Picked;
}

/** How many desks the order names. */
const named = 3;

/** What changes the order of the desks and was not asked: one tap each, as links. The new order is announced. */
export function Refine({ content, view, picked: { ranked } }: Props) {
  const { flow, position, now } = view;
  const given = givenOf(position.trail);
  const offered = optionalOnTheWay(flow, given, dayInJapan(now));
  if (offered.length === 0) return null;
  const told = offered.flatMap((id) => {
    const [answer = unsure] = given.get(id) ?? [];
    return answer === unsure ? [] : [content.words.questions[id]?.answers[answer]?.label ?? answer];
  });
  const names = ranked.slice(0, named).map(({ desk }) => desk.name);
  return (
    <section aria-labelledby="refine" className="no-print tile mt-10 lg:col-start-2 lg:row-start-2">
      <h2 id="refine" className="text-part">
        {pickerWords.refine}
      </h2>
      <p className="text-small text-soft">{pickerWords.refineNote}</p>
      <div className="mt-3 grid gap-3">
        {offered.map((id) => (
          <Choices key={id} id={id} content={content} view={view} given={given} />
        ))}
      </div>
      <p role="status" className="mt-3 text-small">
        <ChangingText text={pickerWords.order(told, names)} />
      </p>
    </section>
  );
}

function Choices({
  id,
  content,
  view: { flow, now, address },
  given,
}: Omit<Props, 'picked'> & { id: string; given: Given }) {
  const question = flow.questions.get(id);
  const words = content.words.questions[id];
  if (question?.kind !== 'one' || words === undefined) return null;
  const today = dayInJapan(now);
  const chosen = given.get(id)?.[0];
  const to = (answer: string) => {
    const others = [...given].filter(([name]) => name !== id);
    const replies: Given = new Map(answer === chosen ? others : [...others, [id, [answer]]]);
    return addressOfPosition(flow, { position: resolve(flow, replies, today), given: replies, today }, address);
  };
  return (
    <div>
      <p id={`refine-${id}`} className="text-small">
        {words.ask}
      </p>
      <ul className="mt-1 flex flex-wrap gap-2" aria-labelledby={`refine-${id}`}>
        {question.answers
          .filter((answer) => answer !== unsure)
          .map((answer) => (
            <li key={answer}>
              <a
                id={`refine-${id}-${answer}`}
                href={to(answer)}
                className="refine"
                aria-current={answer === chosen || undefined}
                data-flow-stay
              >
                {words.answers[answer]?.label ?? answer}
              </a>
            </li>
          ))}
      </ul>
    </div>
  );
}
