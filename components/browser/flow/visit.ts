import { addressOf, type Flow, type Given, givenFrom, privatePart, publicPart } from '#lib/flows/client.ts';

/** Where the reader stands. Replies that are nobody's business but the reader's are here, and not in the address. */
export interface Visit {
  readonly node: string | undefined;
  readonly given: Given;
  readonly sent?: string | undefined;
  readonly step?: number | undefined;
}

/** The visit that an address asks for, with replies that are no part of it. */
export function visitOf(flow: Flow, url: URL, kept: Given): Visit {
  const rest = url.pathname.slice(flow.path.length + 1);
  const step = Number(url.searchParams.get('step'));
  return {
    node: rest === '' ? undefined : rest,
    given: new Map([...kept, ...givenFrom(flow, url.searchParams)]),
    step: Number.isInteger(step) && step >= 1 && step <= 99 ? step : undefined,
  };
}

/** The address of a visit, without the replies that must not stand in one. */
export function publicAddress(flow: Flow, { node, given, step }: Visit): string {
  const address = addressOf(flow, node, publicPart(flow, given));
  if (step === undefined) return address;
  return `${address}${address.includes('?') ? '&' : '?'}step=${step}`;
}

/** Where a form leads: its question with the reply that it holds, beside the replies that were there before. */
export function visitByForm(flow: Flow, form: HTMLFormElement, submitter: HTMLElement | null, current: Visit): Visit {
  const data = new FormData(form);
  // Phones of a few years ago do not know the button as a second argument.
  if (submitter instanceof HTMLButtonElement && submitter.name !== '') data.append(submitter.name, submitter.value);
  const texts = [...data.entries()].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const node = new URL(form.action).pathname.split('/').at(-1);
  const kept = [...privatePart(flow, current.given)].filter(([name]) => name !== node);
  return { node, given: new Map([...kept, ...givenFrom(flow, texts)]), sent: node };
}

/** The visit that was left, with the reply that led on: the way back leads to the question as it was answered. */
export function answered(flow: Flow, left: Visit, { given }: Visit): Visit {
  const question = left.node ?? flow.start;
  const reply = given.get(question);
  return reply === undefined ? left : { ...left, node: question, given: new Map([...left.given, [question, reply]]) };
}

/** What a history entry holds: the replies that its address must not. */
export function stateOf(flow: Flow, { given }: Visit) {
  return { replies: [...privatePart(flow, given)] };
}

/** Whether a history entry holds the same replies as another. */
export function sameReplies(state: unknown, other: ReturnType<typeof stateOf>): boolean {
  return JSON.stringify(state) === JSON.stringify(other);
}

/** The replies of a history entry, which was made by us or by a version of us that is gone. */
export function privateOf(flow: Flow, state: unknown): Given {
  const pairs: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'replies') : undefined;
  if (!Array.isArray(pairs)) return new Map();
  const texts = pairs.flatMap((pair: unknown): [string, string][] => {
    if (!Array.isArray(pair)) return [];
    const [name, values]: unknown[] = pair;
    if (typeof name !== 'string' || !Array.isArray(values)) return [];
    return values.flatMap((value: unknown) => (typeof value === 'string' ? [[name, value]] : []));
  });
  return privatePart(flow, givenFrom(flow, texts));
}
