import type { ReactNode } from 'react';
import { CopyNumber } from '#components/article/copy-number.tsx';
import { words } from '#components/words.ts';
import { type Fact, valueText } from '#lib/facts/index.ts';
import type { Konbini } from '#lib/konbini/index.ts';

interface Props {
  konbini: Konbini;
  facts: readonly Fact[];
}

/** What this counter asks for, readable at arm's length: number, code, machine, slip, money. */
export function CounterPanel({ konbini, facts }: Props) {
  const { counter, means, fee } = konbini;
  const isFree = facts.some(({ id, reading }) => id === fee && reading.value === 0);
  const verdicts = ['yes', 'ask', 'no'] as const;
  return (
    <div className="grid gap-3">
      <div className="beside-instead grid gap-3">
        <CounterNumbers konbini={konbini} facts={facts} />
      </div>
      <dl className="tile grid grid-cols-[auto_1fr] gap-x-4 gap-y-3 sm:gap-x-6 sm:gap-y-4">
        {counter.at === 'terminal' ? <Terminal counter={counter} /> : <Register counter={counter} />}
        <Row name={words.means}>
          <ul className="grid gap-1">
            {verdicts.map((verdict) => {
              const names = means.filter((each) => each.verdict === verdict).map(({ name }) => name);
              if (names.length === 0) return null;
              return (
                <li key={verdict}>
                  <b className={verdict === 'yes' ? 'text-act' : verdict === 'ask' ? 'text-split' : 'text-soft'}>
                    {words.verdict[verdict]}
                  </b>
                  <span className="ms-2">{names.join('、')}</span>
                </li>
              );
            })}
          </ul>
        </Row>
        <Row name={words.fee}>{isFree ? words.free : valueText(facts, fee)}</Row>
      </dl>
    </div>
  );
}

/** The number and the code of this counter. Beside a wide text they stay in view while the steps pass. */
export function CounterNumbers({ konbini: { number, counter }, facts }: Props) {
  return (
    <>
      <div className="tile">
        <p className="text-small text-soft">{words.number}</p>
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="text-section font-bold">{number.name}</span>
          <span className="number" translate="no">
            {valueText(facts, number.digits)}
          </span>
        </p>
      </div>
      {counter.at === 'terminal' && counter.confirmationCode !== undefined && (
        <CopyNumber name={`${words.code}（${words.codeUse}）`} value={counter.confirmationCode} />
      )}
    </>
  );
}

type Counter<At> = Extract<Konbini['counter'], { at: At }>;

function Terminal({ counter }: { counter: Counter<'terminal'> }) {
  return (
    <Row name={words.machine}>
      <b>{counter.terminal}</b>
      {counter.aka.length > 0 && words.alsoCalled(counter.aka)}
    </Row>
  );
}

function Register({ counter }: { counter: Counter<'register'> }) {
  return (
    <>
      <Row name={words.machine}>{words.atRegister}</Row>
      <Row name={words.say}>「{counter.say}」</Row>
      <Row name={words.hand}>{counter.hand}</Row>
    </>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-small leading-[1.9] text-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
