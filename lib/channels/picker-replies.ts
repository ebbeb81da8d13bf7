import { type OneQuestion, type TrailEntry, unsure } from '#lib/flows/client.ts';
import { pickerQuestions } from './picker-flow.ts';

type Asked = typeof pickerQuestions;
type Answered<Name extends keyof Asked> = Exclude<Asked[Name]['answers'][number], typeof unsure>;

/** Who is asking. */
export type Who = Answered<'who'>;

export type Matter = Answered<'topic'> | Answered<'matter'>;

/** The questions that are joined to one reply: who asks, and what it is about. */
type Joined = 'who' | 'topic' | 'plan' | 'matter';

/** What a reader answered; `undefined` where a question was skipped. Each question of the flow is in it. */
type AllReplies = { readonly [Name in Exclude<keyof Asked, Joined>]: Answered<Name> | undefined } & {
  readonly who: Who | undefined;
  readonly matter: Matter | undefined;
};

/** What a reader answered. Skipped questions are absent. */
export type PickerReplies = Partial<AllReplies>;

/** Every matter that a reader can choose. */
export const matters: readonly Matter[] = [
  ...new Set([...pickerQuestions.topic.answers, ...pickerQuestions.matter.answers]),
].filter((answer) => answer !== unsure);

/** The picker's replies from the trail to a result. */
export function pickerReplies(trail: readonly TrailEntry[]): AllReplies {
  const names = new Map(trail.map(({ question, reply }) => [question, nameOf(reply)]));
  const { who, topic, plan, matter, urgency, speak, record, device, language } = pickerQuestions;
  const about = answered(matter, names.get('matter')) ?? answered(topic, names.get('topic'));
  return {
    // Sellers who do not know their plan count as small: what the small plan may do, the large one may, too.
    who: names.has('plan') ? sellerOf(answered(plan, names.get('plan'))) : answered(who, names.get('who')),
    matter: about,
    // Readers at risk are not asked about urgency, because others may be spending their money right now.
    urgency: about === 'hijacked' || about === 'charged' ? 'now' : answered(urgency, names.get('urgency')),
    speak: answered(speak, names.get('speak')),
    record: answered(record, names.get('record')),
    device: answered(device, names.get('device')),
    language: answered(language, names.get('language')),
  };
}

function sellerOf(plan: Answered<'plan'> | undefined): Who {
  return plan === 'large' ? 'seller-large' : 'seller-small';
}

function nameOf(reply: TrailEntry['reply']): string | undefined {
  return reply.kind === 'answers' ? reply.answers[0] : undefined;
}

function answered<Answer extends string>(
  { answers }: OneQuestion<Answer>,
  name: string | undefined,
): Exclude<Answer, typeof unsure> | undefined {
  return answers.find((answer): answer is Exclude<Answer, typeof unsure> => answer === name && answer !== unsure);
}
