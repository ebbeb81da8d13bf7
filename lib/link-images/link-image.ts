import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageArticles } from '#lib/copies/index.ts';
import { type Fact, statuses } from '#lib/facts/index.ts';
import { type Article, kindOf, type Site, titleOf } from '#lib/site/index.ts';
import { drawImage, drawingVersion, type ImageText } from './draw-image.ts';
import { imageWords as words } from './words.ts';

/** The image of a page that has none of its own. */
export const siteImage: ImageText = { label: words.unofficialShort, title: words.tagline, answer: '' };

/** What the image of an article says. */
export function articleImage(article: Article): ImageText {
  return {
    label: kindOf(article),
    title: titleOf(article),
    answer: article.kind === 'faq' ? article.short : article.answer,
  };
}

/** What the image of a fact says. */
export function factImage({ question, reading, status }: Fact): ImageText {
  return { label: `${words.fact}（${statuses[status]}）`, title: question, answer: reading.sentence };
}

/** The address of an image. It contains a hash of what the image says, so it can be kept for ever. */
export function imagePath(text: ImageText): string {
  const hash = createHash('sha256').update(JSON.stringify([drawingVersion, text.label, text.title, text.answer]));
  return `/og/${hash.digest('hex').slice(0, 16)}.png`;
}

/**
 * The images of all pages by their address, as PNG. An image that an earlier build drew is read from `.cache`, and those
 * that no page has any more are removed there.
 */
export async function openGraphImages(
  site: Site,
  root: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = join(root, '.cache', 'og');
  await mkdir(folder, { recursive: true });
  const all = [siteImage, ...pageArticles(site).map(articleImage), ...site.facts.map(factImage)];
  const images = new Map<string, Uint8Array>();
  for (const text of all) {
    const path = imagePath(text);
    const file = join(folder, path.slice('/og/'.length));
    images.set(path, (await readFile(file).catch(() => undefined)) ?? (await drawInto(file, text, root)));
    onProgress(images.size, all.length);
  }
  for (const name of await readdir(folder)) if (!images.has(`/og/${name}`)) await rm(join(folder, name));
  return images;
}

async function drawInto(file: string, text: ImageText, root: string): Promise<Uint8Array> {
  const image = await drawImage(text, root);
  await writeFile(file, image);
  return image;
}
