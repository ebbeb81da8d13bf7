/** A step of a flow as it is told. */
export interface Step {
  readonly flow: Flow;
  /** The question that led here; empty where the flow was entered. */
  readonly from: string;
  readonly node: string;
  /** Whether the flow was left here. */
  readonly isLast: boolean;
}

type Flow = keyof typeof flows;

/** The flows by the path of their first question, and its name. */
export const flows = {
  pay: { path: '/pay', start: 'stage' },
  contact: { path: '/contact/find', start: 'who' },
} as const;

const mostSteps = 50;

/** Tells which questions and outcomes of a flow were shown, when its page is left. Replies are not told. */
export function hearFlow(tell: (steps: readonly Step[]) => void): void {
  const here = placeOf(location.href);
  const main = document.querySelector('main');
  if (here === undefined || main === null) return;
  const { flow } = here;
  let steps: Step[] = [];
  let last = wasLoadedAgain() ? here.node : nodeIn(flow, document.referrer);
  let isReturning = false;
  let goesOn = false;
  const see = () => {
    const node = nodeIn(flow, location.href);
    if (node !== last && node !== '' && !isReturning) steps.push({ flow, from: last, node, isLast: false });
    // The script of the flow has followed the link.
    if (node !== last) goesOn = false;
    last = node;
    isReturning = false;
  };
  see();
  new MutationObserver(see).observe(main, { childList: true, subtree: true });
  // The way back is no way of the flow.
  addEventListener('popstate', () => {
    isReturning = true;
  });
  const expect = (address: string | undefined) => {
    goesOn = address !== undefined && nodeIn(flow, address) !== '';
  };
  // Before the flow's own script follows the link and draws what comes next.
  addEventListener(
    'click',
    ({ target }) => expect((target instanceof Element && target.closest('a')?.href) || undefined),
    true,
  );
  addEventListener('submit', ({ target }) => expect(target instanceof HTMLFormElement ? target.action : undefined));
  addEventListener('pagehide', () => {
    const final = steps.pop();
    if (final !== undefined) tell([...steps, { ...final, isLast: !goesOn }].slice(-mostSteps));
    steps = [];
  });
}

/** The node of a flow at an address; empty if it is none of this flow. */
function nodeIn(flow: Flow, address: string): string {
  const place = placeOf(address);
  return place?.flow === flow ? place.node : '';
}

function placeOf(address: string): { readonly flow: Flow; readonly node: string } | undefined {
  // An empty address would be this page's own.
  if (address === '') return undefined;
  // A link takes any text, while URL throws at some and phones before iOS 17 cannot ask beforehand.
  const link = document.createElement('a');
  link.href = address;
  const { origin, pathname } = link;
  if (origin !== location.origin) return undefined;
  const flow = (['pay', 'contact'] as const).find(
    (each) => pathname === flows[each].path || pathname.startsWith(`${flows[each].path}/`),
  );
  return flow && { flow, node: pathname.slice(flows[flow].path.length + 1) || flows[flow].start };
}

// The steps to a page that is shown again were told before.
function wasLoadedAgain(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry !== undefined && entry.type !== 'navigate';
}
