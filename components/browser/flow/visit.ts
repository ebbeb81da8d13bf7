import { addressOf, type Flow, type Given, givenFrom, privatePart, publicPart } from '#lib/flows/client.ts';

/** The reader's place in a flow, with all replies. The address has only the public ones. */
export interface Visit {
  readonly node: string | undefined;
  readonly given: Given;
  readonly sent?: string | undefined;
  readonly step?: number | undefined;
}

/** The visit of an address, with the `kept` replies that are not in it. */
export function visitOf(flow: Flow, url: URL, kept: Given): Visit {
  const rest = url.pathname.slice(flow.path.length + 1);
  const step = Number(url.searchParams.get('step'));
  return {
    node: rest === '' ? undefined : rest,
    given: new Map([...kept, ...givenFrom(flow, url.searchParams)]),
    step: Number.isInteger(step) && step >= 1 && step <= 99 ? step : undefined,
  };
}

/** The address of a visit, without its private replies. */
export function publicAddress(flow: Flow, { node, given, step }: Visit): string {
  const address = addressOf(flow, node, publicPart(flow, given));
  if (step === undefined) return address;
  return `${address}${address.includes('?') ? '&' : '?'}step=${step}`;
}

/** The visit that a form leads to: its question with the form's reply, and the earlier replies. */
export function visitByForm(flow: Flow, form: HTMLFormElement, submitter: HTMLElement | null, current: Visit): Visit {
  const data = new FormData(form);
  // Phones of a few years ago ignore the button as a second argument.
  if (submitter instanceof HTMLButtonElement && submitter.name !== '') data.append(submitter.name, submitter.value);
  const texts = [...data.entries()].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const node = new URL(form.action).pathname.split('/').at(-1);
  const kept = [...privatePart(flow, current.given)].filter(([name]) => name !== node);
  return { node, given: new Map([...kept, ...givenFrom(flow, texts)]), sent: node };
}

/** The previous visit with the reply that led on, so that going back shows the question as it was answered. */
export function answered(flow: Flow, previous: Visit, { given }: Visit): Visit {
  const question = previous.node ?? flow.start;
  const reply = given.get(question);
  return reply === undefined
    ? previous
    : { ...previous, node: question, given: new Map([...previous.given, [question, reply]]) };
}

/** The state of a history entry: the private replies. */
export function stateOf(flow: Flow, { given }: Visit) {
  return { replies: [...privatePart(flow, given)] };
}

/** Whether two history entries have the same replies. */
export function sameReplies(state: unknown, other: ReturnType<typeof stateOf>): boolean {
  return JSON.stringify(state) === JSON.stringify(other);
}

/** The private replies of a history entry. An older version of the site may have written it. */
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
