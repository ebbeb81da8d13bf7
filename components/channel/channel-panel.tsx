import type { ReactNode } from 'react';
import { FactStatus } from '#components/fact/fact-status.tsx';
import { words } from '#components/words.ts';
import type { Channel } from '#lib/channels/index.ts';
import { audiences } from '#lib/content/index.ts';
import { type Fact, formatValue } from '#lib/facts/index.ts';

interface Props {
  channel: Channel;
  facts: readonly Fact[];
}

/** A channel at a glance: audience, hours, languages, what to prepare, what it can solve. */
export function ChannelPanel({ channel, facts }: Props) {
  return (
    <dl className="tile grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr] sm:gap-y-4">
      <Row name={words.channel.audience}>{channel.audience.map((each) => audiences[each]).join('、')}</Row>
      <Hours channel={channel} facts={facts} />
      <Row name={words.channel.wait}>{channel.wait}</Row>
      <Row name={words.channel.signIn}>{words.channel.needed[channel.signIn]}</Row>
      <Row name={words.channel.record}>{words.channel.kept[channel.record]}</Row>
      <Row name={words.channel.attachments}>{words.channel.sent[channel.attachments]}</Row>
      <Row name={words.channel.needs}>
        <Items items={channel.needs} />
      </Row>
      <Row name={words.channel.strengths}>
        <Items items={channel.strengths} />
      </Row>
      <Row name={words.channel.limits}>
        <Items items={channel.limits} />
      </Row>
      <Row name={words.channel.settles}>
        <Items items={channel.settles} />
      </Row>
      <Row name={words.channel.cannotSettle}>
        <Items items={channel.cannotSettle} />
      </Row>
    </dl>
  );
}

/** When and in which languages, and what to have in hand, while its steps are read. */
export function ChannelGlance({ channel, facts }: Props) {
  return (
    <dl className="glance grid gap-x-4 gap-y-1 text-small">
      <Hours channel={channel} facts={facts} />
      <Row name={words.channel.needs}>
        <Items items={channel.needs} />
      </Row>
    </dl>
  );
}

function Hours({ channel, facts }: Props) {
  return (
    <>
      <Row name={words.channel.hours}>
        <ul>
          {channel.methods.map(({ by, hours, days = [] }) => (
            <li key={`${by} ${hours}`}>
              {words.channel.by[by]}
              {days.length > 0 && `（${days.map((day) => words.channel.days[day]).join('・')}）`}：
              {hours === 'always' ? words.channel.always : <FactLink fact={facts.find(({ id }) => id === hours)} />}
            </li>
          ))}
        </ul>
      </Row>
      <Row name={words.channel.languages}>
        <FactLink fact={facts.find(({ id }) => id === channel.languages)} />
      </Row>
    </>
  );
}

function FactLink({ fact }: { fact: Fact | undefined }) {
  if (fact === undefined) return words.channel.unknown;
  return (
    <>
      {formatValue(fact)}
      {fact.status !== 'agreed' && (
        <a href={`/facts/${fact.id}`} className="ms-2 inline-flex min-h-11 items-center">
          <FactStatus status={fact.status} />
        </a>
      )}
    </>
  );
}

function Items({ items }: { items: readonly string[] }) {
  return (
    <ul className="list-disc ps-5">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-small leading-[1.9] text-soft not-first:mt-3 sm:not-first:mt-0">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
