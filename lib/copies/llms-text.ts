import { payWays, type Site, titleOf } from '#lib/site/index.ts';
import { composerWords, listingWords } from '#lib/words/index.ts';
import { copyPath } from './blocks.ts';
import { composerPath } from './composer-copy.ts';
import { llmsFullPath, mostKib } from './llms-full.ts';
import { pageArticles } from './markdown.ts';
import { plainPages } from './plain-copies.ts';
import { copyWords as words } from './words.ts';

/** Stands for the origin in a text that a build makes, because only the server knows it. */
export const originToCome = '{{origin}}';

/**
 * The guide to this site for assistants (llms.txt): what it is, how its doubts are told, and the copies of its articles.
 * Facts are named once, by their list, so that it stays short.
 */
export function llmsText(site: Site, origin: string): string {
  const articles = [...pageArticles(site), ...site.outcomes];
  const sections = Object.entries(kinds).map(([kind, title]) => {
    const links = articles
      .filter((article) => article.kind === kind)
      .map((article) => `- [${titleOf(article)}](${origin}${copyPath(article.path)})`);
    return `## ${title}\n\n${links.join('\n')}`;
  });
  return `${[head(origin), overview(site, origin), ...sections, rest(site, origin)].join('\n\n')}\n`;
}

/** The lists that lead to the others, and what the site says of itself. */
function overview(site: Site, origin: string): string {
  const { guides, faq, trouble, konbini, contact, facts, changes } = listingWords;
  const lists = Object.entries({ guides, faq, trouble, konbini, contact, facts, changes });
  const links = [
    ...(site.payWords === undefined ? [] : [[payWays.path, site.payWords.title] as const]),
    ...lists.map(([name, { title }]) => [`/${name}`, title] as const),
    ...(site.messageWords === undefined ? [] : [[composerPath, composerWords.title] as const]),
    ...plainPages(site).map(({ path, title }) => [path, title] as const),
  ].map(([path, title]) => `- [${title}](${origin}${copyPath(path)})`);
  return `## ${words.overview}\n\n${links.join('\n')}`;
}

const kinds = {
  guide: 'ガイド',
  konbini: 'お店ごとの払い方',
  channel: '窓口',
  faq: 'よくある質問',
  outcome: '払い方の案内',
} as const;

function head(origin: string): string {
  return `# ${words.site}

> Amazon.co.jpのコンビニ払いと問い合わせの、非公式ガイドです。どのページにも、同じ住所に .md を付けたMarkdownの写しがあります。

${words.unofficial}

読み方：

- 確かめられることは、1つずつ「事実」として持っています。事実には、値、出典のそろい方、だれが何と言っているか、照らし合わせた日があります。
- 出典が食いちがうときは、間違っていても読む人の損がいちばん小さい値を選び、「出典が食いちがう」と書きます。引用するときは、食いちがうことも伝えてください。
- 本文の [^…] は事実の印です。脚注に、値と、出典ごとの言い分があります。
- \` で囲んだ言葉は、画面に出る言葉そのままです。
- 会社の電話番号は載せていません。
- MCPでも同じことを読めます：${origin}/mcp 。JSONの形は ${origin}/api/openapi.json にあります。
- 全文は ${origin}${llmsFullPath} に1つにまとめています（${mostKib} KiB まで）。
- 事実の全部は ${origin}/api/facts 、1つずつは ${origin}/facts/konbini.deadline.md の形の住所にあります。`;
}

function rest({ facts }: Site, origin: string): string {
  const split = facts.filter(({ status }) => status === 'conflict');
  const links = split.map(({ id, question }) => `- [${question}](${origin}${copyPath(`/facts/${id}`)})`);
  return `## 出典が食いちがう事実\n\n${links.join('\n')}`;
}
