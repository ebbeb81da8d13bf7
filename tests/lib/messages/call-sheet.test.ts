import { expect, test } from 'vitest';
import { callSheet, textOf } from '#lib/messages/client.ts';
import { aDraft, shippedRules } from '#tests/support/messages.ts';

const rules = await shippedRules();

test('電話のメモは、言う順に並ぶ', () => {
  const draft = aDraft({
    fields: { order: '25012345671234567', day: '2026-11-18', happened: '玄関も見ました。' },
    situations: ['late'],
  });
  expect(
    callSheet(rules, { topic: 'delivery', who: 'prime' }, draft).map(({ say, sentences }) => [
      say,
      ...sentences.map(textOf),
    ]),
  ).toEqual([
    ['はじめに', 'お電話ありがとうございます。'],
    ['用件', 'プライム会員です。', '荷物の配送のことで、ご相談です。'],
    ['注文番号', '注文番号は、250、1234567、1234567です。'],
    ['商品', '商品は、（商品）です。'],
    ['起きていること', '予定の日を過ぎても、届きません。', '玄関も見ました。'],
    ['届く予定だった日', '届く予定の日は、2026年11月18日でした。'],
    ['お願いしたいこと', '（お願いしたいこと）'],
    ['最後に聞く', '次は、いつ、どこに連絡がありますか。'],
    ['名前を聞く', 'ご担当の方のお名前を教えてください。'],
    ['終わりに', 'ありがとうございました。失礼します。'],
  ]);
});

test('どの話題でも、私たちの言葉の漢字には、みな読みがある', () => {
  for (const { id, situations, wants } of rules.words.topics) {
    const draft = aDraft({ situations: situations.map((each) => each.id), wants: wants.map((each) => each.id) });
    for (const who of Object.keys(rules.words.audiences)) {
      const parts = callSheet(rules, { topic: id, who }, draft).flatMap(({ sentences }) => sentences.flat());
      const unread = parts.filter(
        (part) => part.is === 'words' && !('reading' in part) && /\p{Script=Han}/u.test(part.text),
      );
      expect([id, who, unread]).toEqual([id, who, []]);
    }
  }
});

test('注文番号は、1桁ずつ読みが付く', () => {
  const sheet = callSheet(rules, { topic: 'delivery' }, aDraft({ fields: { order: '2500000000000004' + '7' } }));
  const number = sheet.find(({ say }) => say === '注文番号')?.sentences[0] ?? [];
  const read = number.flatMap((part) =>
    part.is === 'typed' && 'reading' in part ? [`${part.text}${part.reading}`] : [],
  );
  expect(read).toHaveLength(17);
  expect(read.slice(0, 3)).toEqual(['2に', '5ご', '0ゼロ']);
  expect(read.slice(-2)).toEqual(['4よん', '7なな']);
});

test('形の違う注文番号は、打ったとおりに言う', () => {
  const sheet = callSheet(rules, { topic: 'delivery' }, aDraft({ fields: { order: '250-12' } }));
  expect(sheet.flatMap(({ sentences }) => sentences.map(textOf))).toContain('注文番号は、250-12です。');
});

test('秘密らしいものは、電話のメモにも入らない', () => {
  const draft = aDraft({ fields: { happened: '暗証番号は 1234 です' } });
  const text = callSheet(rules, { topic: 'delivery' }, draft)
    .flatMap(({ sentences }) => sentences.map(textOf))
    .join('');
  expect(text).not.toContain('1234');
});
