import { type AuthorProblem, type Body, nearest, placeInYaml, suggest } from '#lib/content/index.ts';
import { type CoverageFile, type CoveredAddress, coverageFile, coveredAddresses } from '#lib/site/index.ts';
import { type Addresses, currentAddress } from './addresses.ts';

interface CoveringArticle {
  readonly kind: string;
  readonly path: string;
  readonly body: Pick<Body, 'procedures' | 'troubles'>;
}

/** What the covering pages are compared with. */
interface CoveringSite {
  readonly articles: readonly CoveringArticle[];
  readonly addresses: Addresses;
  /** The addresses of articles that exist but have problems of their own. */
  readonly unread: readonly string[];
  /** The addresses of the articles that are not published yet. */
  readonly drafts: readonly string[];
}

/** Covering pages that do not exist, or are not the required procedure, trouble or question. */
export function checkCoverage(
  { text, coverage }: CoverageFile,
  { articles, addresses, unread, drafts }: CoveringSite,
): AuthorProblem[] {
  const byPath = new Map(articles.map((article) => [article.path, article]));
  return coveredAddresses(coverage).flatMap((covered) => {
    // An article with problems of its own has an address, but its content is unknown.
    if (unread.includes(covered.page)) return [];
    const fault =
      deadAddress(covered, addresses) ?? draftAddress(covered, drafts) ?? wrongBlock(covered, byPath.get(covered.page));
    return fault === undefined ? [] : [{ file: coverageFile, ...placeInYaml(text, covered.path), ...fault }];
  });
}

type Fault = Pick<AuthorProblem, 'rule' | 'found' | 'fix'>;

function deadAddress({ id, address, page, anchor }: CoveredAddress, addresses: Addresses): Fault | undefined {
  const { pages } = addresses;
  const now = currentAddress(address, addresses);
  if (now !== undefined) {
    return {
      rule: 'link-moved',
      found: `${id} の住所「${address}」は、いまは「${now}」です。`,
      fix: `「${now}」と書いてください。`,
    };
  }
  const anchors = pages.get(page);
  if (anchors === undefined) {
    const near = nearest(page, pages.keys());
    return {
      rule: 'link-target',
      found: `${id} の住所「${page}」のページがありません。`,
      fix: near === undefined ? 'content にあるページの住所を書いてください。' : `もしかして「${near}」ですか。`,
    };
  }
  if (anchor === undefined || anchors.has(anchor)) return undefined;
  return {
    rule: 'link-anchor',
    found: `${id} の住所「${page}」に「#${anchor}」がありません。`,
    fix:
      anchors.size === 0
        ? 'このページにアンカーはありません。# から後ろを消してください。'
        : suggest(anchor, [...anchors]),
  };
}

function draftAddress({ id, page }: CoveredAddress, drafts: CoveringSite['drafts']): Fault | undefined {
  if (!drafts.includes(page)) return undefined;
  return {
    rule: 'draft',
    found: `${id} の住所「${page}」は下書きなので、公開されません。`,
    fix: '公開されているページの住所を書くか、そのページを書き終えて draft の行を消してください。',
  };
}

const blocks = {
  procedures: { name: '<Procedure>', advice: '手順にしないなら { page, note } でわけを書いてください。' },
  troubles: { name: '<Trouble>', advice: '' },
} as const;

function wrongBlock(covered: CoveredAddress, article: CoveringArticle | undefined): Fault | undefined {
  const { section, id, address, anchor, isNoted } = covered;
  if (section === 'topics' || section === 'matters' || (section === 'procedures' && isNoted)) return undefined;
  if (section === 'faqs') {
    if (article?.kind === 'faq') return undefined;
    return {
      rule: 'link-target',
      found: `${id} の住所「${address}」は、よくある質問のページではありません。`,
      fix: '/faq/ で始まる、質問のページの住所を書いてください。',
    };
  }
  const ids = (article?.body[section] ?? []).map((block) => block.id);
  if (anchor !== undefined && ids.includes(anchor)) return undefined;
  const { name, advice } = blocks[section];
  return {
    rule: 'link-anchor',
    found: `${id} の住所「${address}」は、${name} ではありません。`,
    fix: `${ids.length === 0 ? `このページに ${name} はありません。` : suggest(anchor ?? '', ids)}${advice}`,
  };
}
