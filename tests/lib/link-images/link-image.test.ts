import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { words } from '#components/words.ts';
import { articleImage, factImage, imagePath, imageSize, openGraphImages, siteImage } from '#lib/link-images/index.ts';
import { imageWords } from '#lib/link-images/words.ts';
import { loadSite, type Site } from '#lib/site/index.ts';

const site = await loadSite();
const { articles, facts } = site;
const root = process.cwd();
const band = { left: 0, top: 530, ...imageSize, height: 100 };

/** The pages whose texts are the longest, for which there is least room. */
function longest(count: number): Pick<Site, 'guides' | 'faqs' | 'konbini' | 'channels' | 'facts'> {
  const byTitle = [...facts].sort((a, b) => b.question.length - a.question.length).slice(0, count);
  const byAnswer = [...site.guides].sort((a, b) => b.answer.length - a.answer.length).slice(0, count);
  return { guides: byAnswer, faqs: [], konbini: site.konbini.slice(0, 1), channels: [], facts: byTitle };
}

async function newRoot(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'og-'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

test('どのページの画像も、決まった大きさで、60 KiB に収まり、名のある帯を持つ', async () => {
  const folder = await newRoot();
  const images = await openGraphImages({ ...site, ...longest(4) }, folder);
  expect(images.size).toBe(1 + 4 + 1 + 4);
  const bands = new Set<string>();
  for (const [path, image] of images) {
    expect(path).toMatch(/^\/og\/[0-9a-f]{16}\.png$/);
    expect(await sharp(image).metadata()).toMatchObject({ format: 'png', ...imageSize });
    expect(image.byteLength).toBeLessThan(60 * 1024);
    const { dominant } = await sharp(await sharp(image).extract(band).toBuffer()).stats();
    bands.add(JSON.stringify(dominant));
    // There is more above the band than paper.
    const above = await sharp(
      await sharp(image)
        .extract({ ...band, top: 148, height: 60 })
        .toBuffer(),
    ).stats();
    expect(above.channels[0]?.stdev).toBeGreaterThan(20);
  }
  expect(bands.size).toBe(1);
  await rm(folder, { recursive: true });
});

test('一度かいた画像は、次からはかかない。どのページにもなくなった画像は、消える', async () => {
  const folder = await newRoot();
  const few = { ...site, guides: [], faqs: [], konbini: [], channels: [], facts: facts.slice(0, 1) };
  const [path = ''] = [...(await openGraphImages(few, folder)).keys()];
  const kept = join(folder, '.cache', path);
  await writeFile(kept, 'これを、そのまま使う');
  const again = await openGraphImages(few, folder);
  expect(new TextDecoder().decode(again.get(path))).toBe('これを、そのまま使う');
  await openGraphImages({ ...few, facts: [] }, folder);
  expect(await readdir(join(folder, '.cache', 'og'))).toHaveLength(1);
  await rm(folder, { recursive: true });
});

test('言うことが変わると、画像の住所も変わる', () => {
  const [fact] = facts;
  if (fact === undefined) throw new Error('事実がありません');
  const other = { ...fact, question: `${fact.question}（別の問い）` };
  const texts = [siteImage, factImage(fact), factImage(other), ...articles.map(({ article }) => articleImage(article))];
  expect(new Set(texts.map(imagePath)).size).toBe(texts.length);
});

test('食いちがう事実の画像は、食いちがうことを言う', () => {
  const conflicts = facts.filter(({ status }) => status === 'conflict');
  expect(conflicts).not.toHaveLength(0);
  for (const fact of conflicts) expect(factImage(fact).label).toContain('食いちが');
});

test('題の中の記号は、字として出る', async () => {
  const folder = await newRoot();
  const title = '<b>と&の画像';
  const [fact] = facts;
  if (fact === undefined) throw new Error('事実がありません');
  const few = { ...site, guides: [], faqs: [], konbini: [], channels: [] };
  const images = await openGraphImages({ ...few, facts: [{ ...fact, question: title }] }, folder);
  expect(images.size).toBe(2);
  await rm(folder, { recursive: true });
});

test('画像の言葉は、ページの見出しの帯と同じ', () => {
  const { site: name, tagline, unofficialShort, fact } = imageWords;
  expect(words).toMatchObject({ site: name, tagline, unofficial: unofficialShort, nav: { facts: fact } });
});
