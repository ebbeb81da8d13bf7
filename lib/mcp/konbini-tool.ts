import { z } from 'zod';
import { konbiniListModel, konbiniModel } from '#lib/api/index.ts';
import { doubtsIn, onlyOnce } from './known.ts';
import { storesModel } from './models.ts';
import { tool } from './tool.ts';

export const konbiniTool = tool({
  name: 'list_konbini',
  title: 'お店をくらべる',
  description:
    'コンビニ払いができるお店ごとの、使う番号の桁数、機械の名前と押す順、確認番号、使える支払い手段、手数料を並べます。お店ごとの手順は get_page で読めます。',
  input: z.object({}),
  output: storesModel,
  run: async (_, { answerAt }) => {
    const { konbini: entries } = konbiniListModel.parse(await answerAt('/api/v1/konbini'));
    const pages = await Promise.all(
      entries.map(async ({ id }) => konbiniModel.parse(await answerAt(`/api/v1/konbini/${id}`))),
    );
    return {
      data: {
        konbini: pages.map(
          ({ id, url, name, title, answer, checkedOn, minutes, number, counter, means, fee, facts }) => ({
            ...{ id, url, name, title, answer, checkedOn, minutes, number, counter, means, fee },
            doubts: doubtsIn(facts),
          }),
        ),
        sources: onlyOnce(pages.flatMap(({ sources }) => sources)),
      },
    };
  },
});
