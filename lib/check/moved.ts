import { type AuthorProblem, isTaken, type Place, placeOfField, suggest } from '#lib/content/index.ts';
import { type Content, type FormerAddress, formerAddresses, type ReadArticle } from '#lib/site/index.ts';
import type { Addresses } from './addresses.ts';

/** Former addresses and anchors that cannot lead where their author means. */
export function checkMoved(content: Content, addresses: Addresses): AuthorProblem[] {
  const first = new Map<string, FormerAddress>();
  const faults = formerAddresses(content).flatMap((former) => {
    const fault = faultOfFormer(former, addresses.pages, first.get(former.from));
    if (!first.has(former.from)) first.set(former.from, former);
    return fault === undefined ? [] : [{ file: former.file, ...former.place(), rule: 'moved' as const, ...fault }];
  });
  return [...faults, ...content.articles.flatMap(faultsOfAnchors)];
}

type Fault = Pick<AuthorProblem, 'found' | 'fix'>;

const reserved = /^\/(?:api|assets|error)(?:\/|$)/;
const remove = 'movedFrom から消してください。';

function faultOfFormer(
  { from, to, file }: FormerAddress,
  used: Addresses['pages'],
  first: FormerAddress | undefined,
): Fault | undefined {
  if (from === to) return { found: `「${from}」は、このページのいまの住所です。`, fix: remove };
  if (used.has(from)) return { found: `「${from}」には、いまもページがあります。`, fix: remove };
  if (reserved.test(from)) return { found: `「${from}」は、ページの住所に使えません。`, fix: remove };
  if (!used.has(to))
    return { found: `移った先の「${to}」に、ページがありません。`, fix: 'あるページの住所を書いてください。' };
  if (first === undefined) return undefined;
  if (first.file === file) return { found: `「${from}」が2度書かれています。`, fix: remove };
  return {
    found: `「${from}」は、${first.file} も前の住所としています。`,
    fix: '読む人をどちらへ案内するかを決め、もう一方の movedFrom から消してください。',
  };
}

function faultsOfAnchors({ article, file, text }: ReadArticle): AuthorProblem[] {
  const { anchors } = article.body;
  return Object.entries(article.movedAnchors).flatMap(([from, to]) => {
    const fault = faultOfAnchor(from.slice(1), to.slice(1), anchors);
    if (fault === undefined) return [];
    const place: Place = placeOfField(text, ['movedAnchors', from]);
    return [{ file, ...place, rule: 'moved' as const, ...fault }];
  });
}

function faultOfAnchor(from: string, to: string, anchors: readonly string[]): Fault | undefined {
  const removeAnchor = 'movedAnchors から消してください。';
  if (anchors.includes(from)) return { found: `アンカー「#${from}」は、いまもこの記事にあります。`, fix: removeAnchor };
  if (isTaken(from)) return { found: `アンカー「#${from}」は、ページの枠が使う名前です。`, fix: removeAnchor };
  if (to === '' || anchors.includes(to)) return undefined;
  return {
    found: `行き先のアンカー「#${to}」が、この記事にありません。`,
    fix:
      anchors.length === 0
        ? 'この記事にアンカーはありません。ページのはじめを指す "#" を書いてください。'
        : suggest(
            `#${to}`,
            anchors.map((anchor) => `#${anchor}`),
          ),
  };
}
