import { dayInJapan } from '#lib/ja/client.ts';
import { offlineWords } from './words.ts';

const look = 'tile no-print mb-4 text-small';

/** A page with a line that says since when it is kept. */
export function withAge(html: string, at: number): string {
  return withLine(html, offlineWords.kept(dayInJapan(new Date(at))));
}

/** A page with a line that offers the newer version of another. In a flow nothing is offered. */
export function withOffer(html: string, path: string): string {
  return isFlow(html) ? html : withLine(html, `${offlineWords.newer}<a href="${path}">${offlineWords.see}</a>`);
}

/** Whether a page is a step of a flow, which the line of another page would interrupt. */
export function isFlow(html: string): boolean {
  return html.includes(flowRoot);
}

/** The first page of a flow as the frame for another of its pages, which its script then draws. */
export function asFrame(html: string): string {
  return html.replace(flowRoot, `${flowRoot} data-flow-frame=""`);
}

const flowRoot = '<div id="flow"';

function withLine(html: string, line: string): string {
  return html.replace(/<main\b[^>]*>/, (main) => `${main}<p class="${look}" role="status">${line}</p>`);
}
