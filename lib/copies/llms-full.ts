import { type Site, titleOf } from '#lib/site/index.ts';
import { copyPath } from './blocks.ts';
import { articleText, footnotes, pageArticles } from './markdown.ts';
import { copyWords as words } from './words.ts';

/** Where the whole text is. */
export const llmsFullPath = '/llms-full.txt';

/** The bound of the whole text, in KiB. What reads more than this at once is not known. */
export const mostKib = 1024;

/**
 * Every article in one text (llms-full.txt), up to a bound. Each fact stands once, at the end, with what each source says;
 * facts whose sources disagree come first. Pages that find no room are named with their addresses.
 */
export function llmsFullText(site: Site, most: number = mostKib * 1024): string {
  const { facts } = site;
  const split = facts.filter(({ status }) => status === 'conflict');
  const others = facts.filter(({ status }) => status !== 'conflict');
  const ledger = `# 事実\n\n${footnotes(site, [...split, ...others])}`;
  let room = most - Buffer.byteLength(head + ledger) - reserve;
  const [told, left]: [string[], string[]] = [[], []];
  for (const article of pageArticles(site)) {
    const text = articleText(site, article);
    room -= Buffer.byteLength(text) + separator.length;
    if (room >= 0) told.push(text);
    else left.push(`- ${titleOf(article)} ${copyPath(article.path)}`);
  }
  const rest = left.length === 0 ? [] : [`# 入りきらなかったページ\n\n${left.join('\n')}`];
  return `${[head, ...told, ...rest, ledger].join(separator)}\n`;
}

const separator = '\n\n---\n\n';

/** For the list of what finds no room. */
const reserve = 32 * 1024;

const head = `# ${words.site}：全文

> ${words.tagline}。記事の全部と、事実の全部です。

${words.unofficial}

- この文書は ${mostKib} KiB までです。入りきらないページがあれば、住所だけを最後に並べます。
- 本文の [^…] は事実の印です。値、出典のそろい方、出典ごとの言い分は、最後の「事実」にあります。出典が食いちがう事実を先に並べています。
- 出典が食いちがうときは、間違っていても読む人の損がいちばん小さい値を選んでいます。引用するときは、食いちがうことも伝えてください。
- ページ1つずつは、住所に .md を付けると読めます。`;
