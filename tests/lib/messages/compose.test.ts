import { expect, test } from 'vitest';
import { compose, type Draft, formsFor, type MessageKind, secretKey, secretsIn, textOf } from '#lib/messages/client.ts';
import { aDraft, shippedRules } from '#tests/support/messages.ts';

const rules = await shippedRules();
const message = (kind: Partial<MessageKind>, draft: Partial<Draft> = {}) =>
  textOf(compose(rules, { topic: 'delivery', form: 'chat', language: 'ja', ...kind }, aDraft(draft)));

const filled: Partial<Draft> = {
  fields: {
    order: '２５０ー１２３４５６７ー１２３４５６７',
    product: '電気ケトル',
    happened: '玄関も見ました。',
    day: '2026-11-18',
  },
  situations: ['late'],
  wants: ['where'],
};

test('チャットの文は、番号つきの短い文になる', () => {
  expect(message({}, filled)).toBe(
    [
      '荷物の配送のことで、ご相談です。',
      '1. 注文番号：250-1234567-1234567',
      '2. 商品：電気ケトル',
      '3. 起きていること：予定の日を過ぎても、届きません。玄関も見ました。',
      '4. 届く予定だった日：2026年11月18日',
      '5. お願いしたいこと：荷物が今どこにあるか、調べてください。',
      'ご確認をお願いします。',
    ].join('\n'),
  );
});

test('メールの文は、件名、宛先、あいさつ、終わりの言葉までそろう', () => {
  expect(message({ form: 'mail' }, filled)).toBe(
    [
      '件名：荷物の配送について',
      '',
      'Amazon.co.jp カスタマーサービス ご担当者様',
      '',
      'お世話になっております。',
      '荷物の配送のことで、ご相談です。',
      '',
      '■ 注文番号',
      '250-1234567-1234567',
      '',
      '■ 商品',
      '電気ケトル',
      '',
      '■ 起きていること',
      '予定の日を過ぎても、届きません。玄関も見ました。',
      '',
      '■ 届く予定だった日',
      '2026年11月18日',
      '',
      '■ お願いしたいこと',
      '荷物が今どこにあるか、調べてください。',
      '',
      'お手数をおかけしますが、ご確認のうえ、ご返事をいただけますと助かります。よろしくお願いいたします。',
    ].join('\n'),
  );
});

test('英語の文では、選んだ文が英語になり、打った言葉はそのまま入る', () => {
  expect(message({ language: 'en', who: 'prime' }, filled).split('\n')).toEqual([
    'I am a Prime member. I have a question about a delivery.',
    '1. Order number: 250-1234567-1234567',
    '2. Item: 電気ケトル',
    '3. What happened: It has not arrived by the expected date. 玄関も見ました。',
    '4. Expected delivery date: 18 November 2026',
    '5. What I would like: Please find out where the parcel is now.',
    'Could you please look into this? Thank you.',
  ]);
});

test('空の欄は、埋めるところとして見える', () => {
  expect(message({}).split('\n').slice(1, -1)).toEqual([
    '1. 注文番号：（注文番号）',
    '2. 商品：（商品）',
    '3. 起きていること：（起きていること）',
    '4. 届く予定だった日：（届く予定だった日）',
    '5. お願いしたいこと：（お願いしたいこと）',
  ]);
  expect(message({ topic: 'charged', language: 'en' })).toContain('(date I noticed it)');
});

test('どの話題のどの文も、空の欄ごとに1つずつ、埋めるところがある', () => {
  for (const { id, omit, add } of rules.words.topics) {
    for (const form of ['chat', 'mail'] as const) {
      for (const language of ['ja', 'en'] as const) {
        const parts = compose(rules, { topic: id, form, language }, aDraft());
        expect([id, parts.filter(({ is }) => is === 'blank').length]).toEqual([id, 5 - omit.length + add.length]);
        expect(textOf(parts)).not.toMatch(/[{}|]|undefined/);
      }
    }
  }
});

test('要らない欄に打ってあったものは、文に入らない', () => {
  expect(message({ topic: 'suspicious' }, { fields: { order: '250-1234567-1234567' } })).not.toContain('1234567');
});

test('窓口をえらぶ質問の細かい答えも、話題に結びつく', () => {
  expect(message({ topic: 'rating' })).toContain('出品のことで、ご相談です。');
  expect(message({ topic: 'constructor' })).toBe(message({ topic: 'order' }));
});

test('出品者への文では、プライム会員かどうかを言わない', () => {
  expect(message({ topic: 'marketplace', who: 'prime', form: 'mail' })).not.toContain('プライム');
  expect(message({ topic: 'marketplace', who: 'prime', form: 'mail' })).toContain('出品者 ご担当者様');
});

test('電話やチャットを使えない人には、書いて送る文だけを作る', () => {
  expect(formsFor(rules.words, { who: 'seller-small', topic: 'selling' })).toEqual(['mail']);
  expect(formsFor(rules.words, { who: 'guest', topic: 'account' })).toEqual(['mail']);
  expect(formsFor(rules.words, { who: 'buyer', topic: 'delivery' })).toEqual(['chat', 'mail', 'call']);
  expect(formsFor(rules.words, { who: 'buyer', topic: 'marketplace' })).toEqual(['chat', 'mail']);
});

test('秘密らしいものがある欄は、確かめるまで、まるごと文に入らない', () => {
  const fields = { happened: 'カード 4111 1111 1111 1111 で払った' };
  expect(message({}, { fields })).toContain('3. 起きていること：（確かめてから入ります）');
  const confirmed = secretsIn(rules, aDraft({ fields }), 'happened').map((secret) => secretKey('happened', secret));
  expect(message({}, { fields, confirmed })).toContain('カード 4111 1111 1111 1111 で払った');
});

test('注文番号の欄で、3-7-7に分けた途中の番号は、秘密とは言わない', () => {
  for (const order of [
    '250-1234567-1',
    '250-1234567-123',
    '２５０ー１２３４５６７ー１２３４５６',
    'd01-1234567-12345678',
  ]) {
    expect(message({}, { fields: { order } })).toContain(`1. 注文番号：${order}`);
  }
  for (const order of ['12345678901', '4111 1111 1111 1111', '250 1234567 1']) {
    expect(message({}, { fields: { order } })).toContain('1. 注文番号：（確かめてから入ります）');
  }
});

test('確かめたあとで番号が変わると、もう一度確かめるまで入らない', () => {
  const fields = { happened: '4111111111111111' };
  const confirmed = secretsIn(rules, aDraft({ fields }), 'happened').map((secret) => secretKey('happened', secret));
  expect(message({}, { fields: { happened: '5555555555554444' }, confirmed })).not.toContain('5555');
});

test('ほかの欄で確かめても、この欄の番号は入らない', () => {
  const fields = { product: '4111111111111111', happened: '4111111111111111' };
  const confirmed = secretsIn(rules, aDraft({ fields }), 'product').map((secret) => secretKey('product', secret));
  expect(message({}, { fields, confirmed }).match(/4111111111111111/g)).toHaveLength(1);
});

test('金額と日付は、文の言葉で書かれ、読めないものは打ったまま入る', () => {
  const filled = { fields: { amount: '４８２００', day: '2026-11-18' } };
  expect(message({ topic: 'double' }, filled)).toContain('1回分の金額：48,200円');
  expect(message({ topic: 'double' }, filled)).toContain('2026年11月18日');
  expect(message({ topic: 'double', language: 'en' }, filled)).toContain('Amount of each charge: JPY 48,200');
  expect(message({ topic: 'double', language: 'en' }, filled)).toContain('18 November 2026');
  const unread = message({ topic: 'double' }, { fields: { amount: '5万くらい', day: '昨日' } });
  expect(unread).toContain('5万くらい');
  expect(unread).toContain('昨日');
});

test('コンビニの名前は、英語の文では英語で書かれ、知らない店は打ったまま入る', () => {
  const inEnglish = (store: string) => message({ topic: 'konbini', language: 'en' }, { fields: { store } });
  expect(inEnglish('ローソン')).toContain('Store: Lawson');
  expect(inEnglish('駅前の店')).toContain('Store: 駅前の店');
  expect(message({ topic: 'konbini' }, { fields: { store: 'ローソン' } })).toContain('お店：ローソン');
});

test('二重の請求の文は、だれかを疑わない', () => {
  const draft = { situations: ['card', 'once'], wants: ['refund'] };
  const text = message({ topic: 'double', form: 'mail' }, draft);
  expect(text).toContain('件名：二重の請求について');
  expect(text).not.toMatch(/覚えのない|不正/);
});
