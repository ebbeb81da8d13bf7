import type { Channel } from '#lib/channels/index.ts';
import { audiences, escaped } from '#lib/content/index.ts';
import { type Fact, formatValue, statuses, valueText } from '#lib/facts/index.ts';
import { type Konbini, verdicts } from '#lib/konbini/index.ts';
import { copyWords as words } from './words.ts';

/** What the panel of a chain's page says, as lines. */
export function counterLines({ number, counter, means, fee }: Konbini, facts: readonly Fact[]): string[] {
  const isFree = facts.some(({ id, reading }) => id === fee && reading.value === 0);
  const judged = Object.entries(verdicts).flatMap(([verdict, label]) => {
    const names = means.filter((each) => each.verdict === verdict).map(({ name }) => name);
    return names.length === 0 ? [] : [`${label} ${names.join('、')}`];
  });
  return [
    row(words.number, `${number.name} ${valueText(facts, number.digits)}`),
    ...(counter.at === 'terminal' ? terminalLines(counter) : registerLines(counter)),
    row(words.means, judged.join('／')),
    row(words.fee, isFree ? words.free : valueText(facts, fee)),
  ];
}

type Counter<At> = Extract<Konbini['counter'], { at: At }>;

function terminalLines({ confirmationCode, terminal, aka }: Counter<'terminal'>): string[] {
  const code = confirmationCode === undefined ? [] : [row(`${words.code}（${words.codeUse}）`, confirmationCode)];
  return [...code, row(words.machine, terminal + (aka.length > 0 ? words.alsoCalled(aka) : ''))];
}

function registerLines({ say, hand }: Counter<'register'>): string[] {
  return [row(words.machine, words.atRegister), row(words.say, `「${say}」`), row(words.hand, hand)];
}

/** What the panel of a channel's page says, as lines. */
export function channelLines(channel: Channel, facts: readonly Fact[]): string[] {
  const names = words.channel;
  const { needs, strengths, limits, settles, cannotSettle } = channel;
  const lists = Object.entries({ needs, strengths, limits, settles, cannotSettle }) as [keyof typeof names, string[]][];
  return [
    row(names.audience, channel.audience.map((each) => audiences[each]).join('、')),
    row(names.hours, hoursOf(channel, facts).join('／')),
    row(names.languages, factText(facts, channel.languages)),
    row(names.wait, channel.wait),
    row(names.signIn, names.needed[channel.signIn]),
    row(names.record, names.kept[channel.record]),
    row(names.attachments, names.sent[channel.attachments]),
    ...lists.map(([name, items]) => row(String(names[name]), items.join('／'))),
  ];
}

/** When a desk answers, each way of asking with its hours and their doubts. */
export function hoursOf({ methods }: Channel, facts: readonly Fact[]): string[] {
  const names = words.channel;
  return methods.map(({ by, hours, days = [] }) => {
    const when = days.length > 0 ? `（${days.map((day) => names.days[day]).join('・')}）` : '';
    return `${names.by[by]}${when} ${hours === 'always' ? names.always : factText(facts, hours)}`;
  });
}

// A page shows a status where the sources do not agree.
function factText(facts: readonly Fact[], id: string | undefined): string {
  const fact = facts.find((each) => each.id === id);
  if (fact === undefined) return words.channel.unknown;
  return formatValue(fact) + (fact.status === 'agreed' ? '' : `（${statuses[fact.status]}）`);
}

function row(name: string, text: string): string {
  return `${escaped(name)}：${escaped(text)}`;
}
