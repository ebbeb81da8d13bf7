import { type AuthorProblem, nearest, placeOfField } from '#lib/content/index.ts';
import { type Content, publishedFile, publishedText, type ReadArticle } from '#lib/site/index.ts';
import { type Addresses, addressesOf } from './addresses.ts';

/** Addresses and anchors that readers have been given and that lead nowhere now. */
export function checkPublished(content: Content, addresses: Addresses): AuthorProblem[] {
  const alive = new Set([...addresses.pages.keys(), ...content.unread].filter((path) => !addresses.drafts.has(path)));
  const published = (content.published?.addresses ?? []).map((each) => ({
    ...each,
    now: alive.has(each.page) ? each.page : addresses.moved.get(each.page),
  }));
  const lostPages = published.flatMap(({ page, anchor, line, now }) =>
    now === undefined && anchor === undefined && !isUnknown(page, content)
      ? [lostPage(page, line, content, addresses)]
      : [],
  );
  const lost = new Map<string, string[]>();
  for (const { page, anchor, now } of published) {
    if (now === undefined || anchor === undefined || isKept(anchor, { page, now }, content, addresses)) continue;
    lost.set(now, [...(lost.get(now) ?? []), anchor]);
  }
  return [...lostPages, ...[...lost].map(([page, anchors]) => lostAnchors(page, anchors, content))];
}

const topicPage = /^\/(?:guides|faq)\/[^/]+$/;

// A list of topics with faults gives no topic at all.
function isUnknown(page: string, { topics }: Content): boolean {
  return topics.length === 0 && topicPage.test(page);
}

function isKept(
  anchor: string,
  { page, now }: { readonly page: string; readonly now: string },
  { unread }: Content,
  { pages, renamed }: Addresses,
): boolean {
  const anchors = pages.get(now);
  // The anchors of an article that could not be read are unknown.
  if (unread.includes(now) || anchors === undefined) return true;
  // An article that gave way to a list: the list has no anchors, so its top is the place.
  if (page !== now && anchors.size === 0 && !renamed.has(now)) return true;
  return anchors.has(anchor) || renamed.get(now)?.has(anchor) === true;
}

function lostPage(page: string, line: number, content: Content, addresses: Addresses): AuthorProblem {
  return {
    file: publishedFile,
    line,
    column: 1,
    rule: 'published',
    found: `公開した住所「${page}」に、もうページがありません。`,
    fix: mendOfPage(page, content, addresses),
  };
}

function mendOfPage(page: string, content: Content, { pages, drafts }: Addresses): string {
  if (drafts.has(page)) return `記事が下書きに戻っています。その記事から draft の行を消してください。`;
  if (topicPage.test(page)) {
    return `content/topics.yaml の、代わりに読む話題に「movedFrom: [${page}]」を書いてください。もうあれば、その一覧に足します。`;
  }
  const isFact = page.startsWith('/facts/');
  if (!isFact && !/^\/(?:guides|faq)\/|^\/(?:konbini|contact|pay)\/[^/]+$/.test(page)) {
    return `lib/site/routes.ts の movedPages に「'${page}': '代わりのページの住所',」を足してください。`;
  }
  const known = new Set(content.published?.addresses.map((each) => each.page));
  const next = successor(
    page,
    [...pages.keys()].filter((path) => !known.has(path) && !drafts.has(path)),
  );
  const file = isFact
    ? content.ledger.locations.get(next?.slice('/facts/'.length) ?? '')?.file
    : content.articles.find(({ article }) => article.path === next)?.file;
  const where = file === undefined ? '' : `（たぶん ${file} の「${next}」）`;
  const what = isFact ? '事実' : '記事の front matter ';
  return `移った先${where}か、代わりに読む${what}に「movedFrom: [${page}]」を書いてください。もうあれば、その一覧に足します。`;
}

/** The new page that a lost one most likely became: by its last name, else by its whole address. */
function successor(page: string, fresh: readonly string[]): string | undefined {
  const name = page.slice(page.lastIndexOf('/'));
  const beginning = page.slice(0, page.indexOf('/', 1) + 1);
  const kin = fresh.filter((path) => path.startsWith(beginning));
  return kin.find((path) => path.endsWith(name)) ?? nearest(page, kin) ?? (kin.length === 1 ? kin[0] : undefined);
}

function lostAnchors(page: string, lost: readonly string[], { articles, published }: Content): AuthorProblem {
  const read = articles.find(({ article }) => article.path === page);
  const names = lost.map((anchor) => `#${anchor}`);
  const found = `公開したアンカー ${names.join('・')} が、「${page}」にもうありません。`;
  if (read === undefined) {
    return {
      file: 'lib/site/routes.ts',
      line: 1,
      column: 1,
      rule: 'published',
      found,
      fix: 'plainAnchors に戻し、ページにその id の要素を残してください。',
    };
  }
  const known = new Set(published?.addresses.flatMap((each) => (each.page === page ? `#${each.anchor}` : [])));
  const anchors = read.article.body.anchors.map((anchor) => `#${anchor}`);
  const heirs = [...anchors.filter((anchor) => !known.has(anchor)), ...anchors];
  return { file: read.file, ...placeOfMoves(read), rule: 'published', found, fix: mendOfAnchors(names, heirs) };
}

function placeOfMoves({ text, article: { movedAnchors } }: ReadArticle) {
  return placeOfField(text, Object.keys(movedAnchors).length > 0 ? ['movedAnchors'] : ['movedFrom']);
}

function mendOfAnchors(names: readonly string[], heirs: readonly string[]): string {
  const entries = names.map((name) => `"${name}": "${heirOf(name, heirs) ?? '#'}"`);
  return `前の名前のまま使うか、front matter の movedAnchors に「${entries.join('、')}」を1行に1つずつ書いてください。右は、いまそこにあるアンカーです（"#" はページのはじめ）。`;
}

/** The anchor that a lost one most likely became. A numbered step whose number is gone leads to its procedure. */
function heirOf(name: string, heirs: readonly string[]): string | undefined {
  const procedure = name.replace(/-\d+$/, '');
  if (procedure === name) {
    const near = nearest(name, heirs);
    return near ?? heirs.find((heir) => heir.startsWith(name) || name.startsWith(heir));
  }
  const heir = heirs.includes(procedure) ? procedure : heirOf(procedure, heirs);
  const step = `${heir}${name.slice(procedure.length)}`;
  return heirs.includes(step) ? step : heir;
}

/** That the record lacks addresses of today, in a project that keeps one. */
export function findUnpublished(content: Content): AuthorProblem[] {
  if (content.published === undefined) return [];
  const { added } = recordWith(content);
  if (added.length === 0) return [];
  return [
    {
      file: publishedFile,
      line: 1,
      column: 1,
      rule: 'published',
      found: `記録にない新しい住所が ${added.length} 件あります（${added[0]} など）。`,
      fix: '公開する前に npm run check -- --publish を実行し、変わった content/published.txt もコミットしてください。',
    },
  ];
}

/** The text of the record with every address and anchor of today, and those that it did not have. */
export function recordWith(content: Content): { readonly text: string; readonly added: readonly string[] } {
  const known = (content.published?.addresses ?? []).map(({ page, anchor }) =>
    anchor === undefined ? page : `${page}#${anchor}`,
  );
  const { pages, drafts } = addressesOf(content);
  const today = [...pages].flatMap(([page, anchors]) =>
    drafts.has(page) ? [] : [page, ...[...anchors].map((anchor) => `${page}#${anchor}`)],
  );
  const isKnown = new Set(known);
  return { text: publishedText([...known, ...today]), added: today.filter((address) => !isKnown.has(address)) };
}
