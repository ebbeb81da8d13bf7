import { createHash } from 'node:crypto';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** An article, with its path in the content folder. */
export interface ArticleFile {
  readonly file: string;
  readonly text: string;
}

/** Matches the address of one of our articles in a text, and its anchor apart. */
const articleLink = /(?<![\w.])(\/(?:guides|faq)\/[a-z0-9-]+\/[a-z0-9-]+)(#[a-z0-9-]+)?/g;

/**
 * Generates `count` articles from the shipped guides and questions: first the originals, then copies of them in turn.
 * Copies have the same words and structure, but other addresses and titles, and link to each other. Konbini pages stay
 * and count: there can be only one per chain. Articles that other content (`others`) links to stay and count, too. If
 * they alone are more than `count`, the result is larger than `count`.
 */
export function generateArticles(
  shipped: readonly ArticleFile[],
  others: readonly string[],
  count: number,
): ArticleFile[] {
  const fixed = shipped.filter(({ file }) => addressOf(file) === undefined);
  const models = inOrder(shipped, linkedFrom([...others, ...fixed.map(({ text }) => text)]));
  const wanted = Math.max(models.filter(({ isLinked }) => isLinked).length, count - fixed.length);
  const indexes = new Map(models.map(({ address }, index) => [address, index]));

  /** The target of a link in a round of copies: the copy of that round, else the original, else `undefined`. */
  const follow = (address: string, round: number): string | undefined => {
    const index = indexes.get(address);
    if (index === undefined) return address;
    if (index + round * models.length < wanted) return round === 0 ? address : `${address}-${round + 1}`;
    return index < wanted ? address : undefined;
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

// The order by hash mixes long and short articles alike for any count, and is the same in every run.
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

// Titles and the readers' questions must be unique. Lost related links are removed, because relinking would repeat one.
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
