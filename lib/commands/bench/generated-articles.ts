import { createHash } from 'node:crypto';

/** An article of a content folder, by its path in there. */
export interface ArticleFile {
  readonly file: string;
  readonly text: string;
}

/**
 * As many articles as asked for, all different, made from the shipped guides and questions in turn: the same words and
 * structure under other addresses and titles, with links among themselves. Konbini pages, of which there can be no more
 * than chains, stay and count.
 */
export function generateArticles(shipped: readonly ArticleFile[], count: number): ArticleFile[] {
  const fixed = shipped.filter(({ file }) => addressOf(file) === undefined);
  const models = inNoOrder(shipped.filter(({ file }) => addressOf(file) !== undefined));
  const copies = Math.max(0, count - fixed.length);
  const places = new Map(models.map(({ file }, index) => [addressOf(file), index]));

  const relink = (text: string, round: number) =>
    text.replace(
      /(?<![\w.])(\/(?:guides|faq)\/[a-z0-9-]+\/[a-z0-9-]+)(#[a-z0-9-]+)?/g,
      (link, address, anchor = '') => {
        const place = places.get(address);
        if (place === undefined) return link;
        if (place + round * models.length < copies) return `${address}-${round + 1}${anchor}`;
        return place < copies ? `${address}-1${anchor}` : '/guides';
      },
    );

  const generated = Array.from({ length: models.length === 0 ? 0 : copies }, (_, index): ArticleFile[] => {
    const model = models[index % models.length];
    const round = Math.floor(index / models.length);
    if (model === undefined) return [];
    const file = model.file.replace(/\.mdx$/, `-${round + 1}.mdx`);
    return [{ file, text: relink(retitle(model.text, round + 1), round) }];
  });
  return [...fixed.map(({ file, text }) => ({ file, text: relink(text, 0) })), ...generated.flat()];
}

function addressOf(file: string): string | undefined {
  const [, kind, id] = /^(guides|faqs)\/(.+)\.mdx$/.exec(file) ?? [];
  return kind === undefined ? undefined : `/${kind === 'faqs' ? 'faq' : kind}/${id}`;
}

// Few or many, long and short articles come in the same proportion; and in the same one in every run.
function inNoOrder(files: readonly ArticleFile[]): ArticleFile[] {
  const key = ({ file }: ArticleFile) => createHash('sha256').update(file).digest('hex');
  return files.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function retitle(text: string, number: number): string {
  return text.replace(/^(title|question): (["']?)/m, `$1: $2写し${number}・`);
}
