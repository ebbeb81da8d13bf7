import { escaped } from '#lib/content/index.ts';
import { canonicalUrl, type Site } from '#lib/site/index.ts';
import { copyWords as words } from './words.ts';

/** Where the Markdown copy of a page is. That of the first page needs a name. */
export function copyPath(path: string): string {
  return `${path === '/' ? '/index' : path}.md`;
}

/** A table; its first row is the head. */
export function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => escaped(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Lines as a list, without empty ones. */
export function listOf(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .map((line) => `- ${line}`)
    .join('\n');
}

/** Lines as steps in their order. */
export function stepsOf(lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
}

/** Links to pages below a heading; nothing without links. */
export function linkBlock(title: string, links: readonly { readonly path: string; readonly title: string }[]): string {
  if (links.length === 0) return '';
  return `## ${title}\n\n${listOf(links.map((link) => `[${escaped(link.title)}](${link.path})`))}`;
}

/** The end of a copy: where its page is, and whose site it is. */
export function foot(path: string): string[] {
  return ['---', `${words.page}：[${path}](${path})`, words.unofficial];
}

/** A copy of blocks, with complete links. */
export function whole(site: Site, path: string, blocks: readonly string[]): string {
  const text = blocks.filter((block) => block !== '').join('\n\n');
  return `${withWholeLinks(site, path, text)}\n`;
}

/** Makes links complete, and says at each way out whose site it leads to. */
function withWholeLinks({ hosts }: Site, path: string, text: string): string {
  return text.replace(/(?<!\\)\]\((\/|#|https:)([^)\s]*)\)/g, (_, start: string, rest: string) => {
    const target = start === '#' ? `${path}#${rest}` : start + rest;
    if (start !== 'https:') return `](${canonicalUrl(target) ?? target})`;
    const host = hosts.find((each) => each.host === new URL(target).host);
    const note = host === undefined ? '' : `（${escaped(words.exit[host.kind](host.name))}）`;
    return `](${target})${note}`;
  });
}
