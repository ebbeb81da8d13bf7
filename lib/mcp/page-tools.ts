import { z } from 'zod';
import { channelModel, factPageModel, faqModel, flowModel, guideModel, konbiniModel } from '#lib/api/index.ts';
import { nearest } from '#lib/content/index.ts';
import { completeMarkdown } from './complete.ts';
import { outcomeWithFacts } from './known.ts';
import { factAnswerModel, pageModel } from './models.ts';
import type { Reading } from './reading.ts';
import { ToolFault, tool } from './tool.ts';

/** No address of a page is longer, and to compare long texts takes long. */
const longestPath = 200;

const articleModel = z.discriminatedUnion('kind', [guideModel, faqModel, konbiniModel, channelModel]);

/** The folder of the JSON API in which the articles below a path are. */
const folders: readonly (readonly [RegExp, string])[] = [
  [/^\/guides\/([a-z0-9-]+\/[a-z0-9-]+)$/, 'guides'],
  [/^\/faq\/([a-z0-9-]+\/[a-z0-9-]+)$/, 'faqs'],
  [/^\/konbini\/([a-z0-9-]+)$/, 'konbini'],
  [/^\/contact\/([a-z0-9-]+)$/, 'channels'],
];

export const pageTool = tool({
  name: 'get_page',
  title: 'ページを読む',
  description:
    'ガイド・よくある質問・お店・窓口・払い方の案内のページを1つ読みます。文章はMarkdown、データには手順と、よりどころの事実（値、出典のそろい方、だれが何と言っているか）と出典があります。',
  input: z.object({
    url: z.string().max(400).describe('ページの住所。例 /guides/deadline/when（https:// からでもよい）'),
  }),
  output: pageModel,
  run: async ({ url }, reading) => {
    const path = pathOf(url, reading.origin);
    const article = await articleAt(path, reading);
    if (article !== undefined) {
      const { markdown, sections: _, ...page } = article;
      return { data: { page }, text: completeMarkdown(markdown, reading.origin) };
    }
    const outcome = await outcomeAt(path, reading);
    if (outcome !== undefined) {
      const copy = await reading.copyOf(path);
      return {
        data: { page: { kind: 'outcome' as const, ...outcome } },
        ...(copy !== undefined && { text: completeMarkdown(copy, reading.origin) }),
      };
    }
    throw new ToolFault(await missing(path, reading));
  },
});

export const factTool = tool({
  name: 'get_fact',
  title: '事実を確かめる',
  description:
    '事実を1つ読みます。値、出典のそろい方（status）、当サイトの読み方とそのわけ、だれが何と言っているか、自分で確かめるところ、使っているページが分かります。',
  input: z.object({ id: z.string().max(longestPath).describe('事実の id。例 konbini.deadline') }),
  output: factAnswerModel,
  run: async ({ id }, { answerAt, origin }) => {
    const found = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(id) ? await answerAt(`/api/v1/facts/${id}`) : undefined;
    if (found === undefined) {
      throw new ToolFault(`その事実はありません。一覧は ${origin}/facts にあり、search でもさがせます。`);
    }
    const { markdown, ...fact } = factPageModel.parse(found);
    return { data: fact, text: completeMarkdown(markdown, origin) };
  },
});

/** The path of a page, however its address was written. Addresses of other sites lead to no page here either. */
function pathOf(url: string, origin: string): string {
  const path = url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
  return path.replace(/[#?].*$/s, '').replace(/(?:\.md|\/)$/, '');
}

async function articleAt(path: string, { answerAt }: Reading) {
  for (const [pattern, folder] of folders) {
    const [, id] = pattern.exec(path) ?? [];
    const found = id === undefined ? undefined : await answerAt(`/api/v1/${folder}/${id}`);
    if (found !== undefined) return articleModel.parse(found);
  }
  return undefined;
}

async function outcomeAt(path: string, reading: Reading) {
  const [, id] = /^\/pay\/([a-z0-9-]+)$/.exec(path) ?? [];
  if (id === undefined) return undefined;
  const { outcomes } = flowModel.parse(await reading.answerAt('/api/v1/flows/pay'));
  const outcome = outcomes.find((each) => each.id === id);
  return outcome && outcomeWithFacts(outcome, reading);
}

async function missing(path: string, { pages }: Reading): Promise<string> {
  const known = path.length > longestPath ? [] : (await pages()).map((page) => page.path);
  const near = nearest(path, known);
  return near === undefined
    ? 'そのページはありません。search でさがしてください。'
    : `そのページはありません。もしかして「${near}」ですか。`;
}
