import { z } from 'zod';
import { searchView } from '#lib/api/index.ts';
import { readSearchRequest } from '#lib/finder/index.ts';
import { sectionTypes } from '#lib/search/index.ts';
import { doubtsIn, factsNamed } from './known.ts';
import { foundModel } from './models.ts';
import { ToolFault, tool } from './tool.ts';

/** Queries are read as on the page `/search`: what may be a private number is neither used nor repeated. */
export const searchTool = tool({
  name: 'search',
  title: 'さがす',
  description:
    'コンビニ払いと問い合わせについて、日本語でさがします。見つかったページの住所を get_page に、事実の id を get_fact に渡すと、出典と食いちがいまで読めます。注文や支払いの番号は入れないでください。',
  input: z.object({
    query: z.string().describe('さがす言葉。200字まで。例 お支払い番号が届かない'),
    limit: z.int().min(1).max(50).default(5).describe('いくつまで答えるか。'),
    type: z.enum(sectionTypes).optional().describe('ページの種類。'),
  }),
  output: foundModel,
  run: async ({ query, limit, type }, reading) => {
    const began = performance.now();
    const asked = readSearchRequest(new URLSearchParams({ q: query, limit: String(limit), type: type ?? '' }));
    if (!asked.ok) throw new ToolFault(asked.faults.map(({ detail }) => detail).join(' '));
    const index = await reading.searchIndex();
    const { tookMs: _, results, ...found } = searchView(index, asked, (path) => path, began);
    const facts = results.flatMap(({ url }) => /^\/facts\/([^#]+)/.exec(url)?.[1] ?? []);
    return {
      data: {
        ...found,
        results: results.map(({ score: __, ...result }) => result),
        doubts: doubtsIn((await factsNamed(facts, reading)).facts),
      },
    };
  },
});
