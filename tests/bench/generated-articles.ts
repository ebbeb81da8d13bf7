import { createHash } from 'node:crypto';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** An article of a content folder, by its path in there. */
export interface ArticleFile {
  readonly file: string;
  readonly text: string;
}

/** The address of an article of ours within a text, without its anchor. */
const articleLink = /(?<![\w.])(\/(?:guides|faq)\/[a-z0-9-]+\/[a-z0-9-]+)(#[a-z0-9-]+)?/g;

/**
 * As many articles as asked for, made from the shipped guides and questions: first those themselves, then copies of them
 * in turn, with the same words and structure under other addresses and titles and with links among themselves. Konbini
 * pages, of which there can be no more than chains, stay and count. So do the articles that other content (`others`)
 * links to; if there are more of them than asked for, there are as many articles as that.
 */
export function generateArticles(
  shipped: readonly ArticleFile[],
  others: readonly string[],
  count: number,
): ArticleFile[] {
  const fixed = shipped.filter(({ file }) => addressOf(file) === undefined);
  const models = inOrder(shipped, linkedFrom([...others, ...fixed.map(({ text }) => text)]));
  const wanted = Math.max(models.filter(({ isLinked }) => isLinked).length, count - fixed.length);
  const places = new Map(models.map(({ address }, index) => [address, index]));

  /** Where a link leads from an article of a round of copies: to the same round if it gets that far, or nowhere. */
  const follow = (address: string, round: number): string | undefined => {
    const place = places.get(address);
    if (place === undefined) return address;
    if (place + round * models.length < wanted) return round === 0 ? address : `${address}-${round + 1}`;
    return place < wanted ? address : undefined;
  };
  const generated = Array.from({ length: models.length === 0 ? 0 : wanted }, (_, index): ArticleFile[] => {
    const model = models[index % models.length];
    const round = Math.floor(index / models.length);
    if (model === undefined) return [];
    const file = round === 0 ? model.file : model.file.replace(/\.mdx$/, `-${round + 1}.mdx`);
    return [{ file, text: copy(model.text, round, follow) }];
  });
  return [...fixed.map(({ file, text }) => ({ file, text: copy(text, 0, follow) })), ...generated.flat()];
}

interface Model extends ArticleFile {
  readonly address: string;
  readonly isLinked: boolean;
}

// Few or many, long and short articles come in the same proportion; and in the same one in every run.
function inOrder(files: readonly ArticleFile[], linked: ReadonlySet<string>): Model[] {
  const key = ({ file }: ArticleFile) => createHash('sha256').update(file).digest('hex');
  const models = files
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .flatMap((article): Model[] => {
      const address = addressOf(article.file);
      return address === undefined ? [] : [{ ...article, address, isLinked: linked.has(address) }];
    });
  return [...models.filter(({ isLinked }) => isLinked), ...models.filter(({ isLinked }) => !isLinked)];
}

function addressOf(file: string): string | undefined {
  const [, kind, id] = /^(guides|faqs)\/(.+)\.mdx$/.exec(file) ?? [];
  return kind === undefined ? undefined : `/${kind === 'faqs' ? 'faq' : kind}/${id}`;
}

function linkedFrom(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(articleLink)].map(([, address = '']) => address)));
}

type Follow = (address: string, round: number) => string | undefined;

function copy(text: string, round: number, follow: Follow): string {
  const [, front = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [];
  const relink = (part: string) =>
    part.replace(articleLink, (_, address, anchor = '') => {
      const target = follow(address, round);
      return target === undefined ? '/guides' : `${target}${anchor}`;
    });
  return `---\n${relink(copyFront(front, round, follow))}---\n${relink(body)}`;
}

// No two articles may share a title or words that readers ask with, and none names a related page twice.
function copyFront(front: string, round: number, follow: Follow): string {
  const document = parseDocument(front);
  const related = document.get('related');
  if (isSeq(related)) {
    related.items = related.items.filter((item) => isScalar(item) && follow(String(item.value), round) !== undefined);
    if (related.items.length === 0) document.delete('related');
  }
  if (round > 0) {
    for (const key of ['title', 'question', 'asked', 'askedAt']) mark(document.get(key, true), round);
  }
  return document.toString({ lineWidth: 0 });
}

function mark(node: unknown, round: number): void {
  if (isScalar(node)) node.value = `写し${round + 1}・${node.value}`;
  if (isSeq(node)) for (const item of node.items) mark(item, round);
  if (isMap(node)) for (const { value } of node.items) mark(value, round);
}
