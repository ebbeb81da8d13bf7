import { expect, test } from 'vitest';
import { toldWords } from '#components/browser/feedback/told-words.ts';
import { keptWords } from '#lib/hearing/kept-words.ts';

test.each(['ローソン　払う', '番号 １２３４５６', '①②③④⑤', 'taro@example.jp に届かない', ' \u200e '])(
  '「%s」は、端末でもサーバーでも同じ言葉になる',
  (words) => {
    expect(toldWords(words)).toBe(keptWords(words));
    expect(toldWords(words)).not.toMatch(/\d{4}|@/);
  },
);
