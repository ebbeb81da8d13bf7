import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import type { ContactContent } from '#components/flow/contact-content.ts';
import { ContactPage, contactTitle } from '#components/flow/contact-page.tsx';
import type { PayContent, PayOutcomes, PayQuestions } from '#components/flow/flow-content.ts';
import type { FlowView } from '#components/flow/flow-view.ts';
import { PayPage, payTitle } from '#components/flow/pay-page.tsx';
import { builtData } from '#lib/assets/index.ts';
import { pickerFlow } from '#lib/channels/index.ts';
import type { Flow } from '#lib/flows/index.ts';
import { payFlow } from '#lib/pay/index.ts';
import { keptUnlessRejected } from '#lib/site/index.ts';
import { placeIn } from './place-in.ts';

/*
 * Draws what the routes /pay/[node] and /contact/find/[[...node]] draw, without Next, for a server of a finished build (see
 * lib/server/learned-pages.ts). The build makes one file of it.
 */

/** What a node shows, or where it leads; see `Drawn` in lib/server. */
export type DrawnNode =
  | { readonly kind: string; readonly title: string; readonly markup: string }
  | { readonly to: string };

interface DrawnFlow {
  readonly kind: string;
  readonly flow: Flow;
  readonly title: (view: FlowView) => string;
  readonly page: (view: FlowView) => ReactElement;
}

const pay = keptUnlessRejected(async (): Promise<DrawnFlow> => {
  const [questions, outcomes] = await Promise.all([
    builtData<PayQuestions>(process.cwd(), 'pay-questions'),
    builtData<PayOutcomes>(process.cwd(), 'pay-outcomes'),
  ]);
  const content: PayContent = { ...questions.value, outcomes: outcomes.value };
  return {
    kind: 'pay',
    flow: payFlow(content.figures),
    title: (view) => payTitle(content, view),
    page: (view) => <PayPage content={content} view={view} />,
  };
});

const contact = keptUnlessRejected(async (): Promise<DrawnFlow> => {
  const { value: content } = await builtData<ContactContent>(process.cwd(), 'contact-content');
  return {
    kind: 'contact',
    flow: pickerFlow,
    title: (view) => contactTitle(content, view),
    page: (view) => <ContactPage content={content} view={view} />,
  };
});

const routes: readonly (readonly [RegExp, () => Promise<DrawnFlow>])[] = [
  [/^\/pay\/([a-z0-9-]+)$/, pay],
  [/^\/contact\/find(?:\/([a-z0-9-]+))?$/, contact],
];

/** What an address shows; `undefined` for addresses that are no node of a flow. */
export async function draw(address: string): Promise<DrawnNode | undefined> {
  const [path = '', ...query] = address.split('?');
  for (const [pattern, load] of routes) {
    const match = pattern.exec(path);
    if (match !== null) return drawNode(await load(), match[1], valuesOf(query.join('?')));
  }
  return undefined;
}

function drawNode(
  { kind, flow, title, page }: DrawnFlow,
  node: string | undefined,
  query: unknown,
): DrawnNode | undefined {
  const place = placeIn(flow, node, query);
  if ('view' in place) {
    return { kind, title: title(place.view), markup: renderToString(page(place.view)) };
  }
  return place.do === 'move' ? { to: place.to } : undefined;
}

/** A query as Next gives it to a page. */
function valuesOf(query: string): Readonly<Record<string, readonly string[]>> {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)]));
}
