import { expect, test } from 'vitest';
import { mayHoldTelephone } from '#lib/guard/index.ts';

test.each(['0120-000-000', '０１２０−０００−０００ アマゾン', '+81 3 0000 0000', '050(0000)0000から電話'])(
  '「%s」は、電話番号かもしれない',
  (text) => {
    expect(mayHoldTelephone(text)).toBe(true);
  },
);

test.each(['8888', '0120', '13桁', '250-0000000-0000000', '30万円'])('「%s」は、電話番号ではない', (text) => {
  expect(mayHoldTelephone(text)).toBe(false);
});
