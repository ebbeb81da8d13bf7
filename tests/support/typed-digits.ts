import fc from 'fast-check';

const digit = fc.constantFrom(...'0123456789');

/** A sequence of this many digits. */
export function digitsOf(minLength: number, maxLength = minLength): fc.Arbitrary<string> {
  return fc.array(digit, { minLength, maxLength }).map((all) => all.join(''));
}

const between = ' 　-‐–—―−ーｰ－─～\t\n\u00a0\u200b';

/** The same digits typed differently: some full-width, with up to three separators between two. */
export function typedAs(digits: string): fc.Arbitrary<string> {
  const marks = fc.array(fc.constantFrom(...between), { maxLength: 3 });
  return fc.array(fc.tuple(fc.boolean(), marks), { minLength: digits.length, maxLength: digits.length }).map((ways) =>
    [...digits]
      .map((each, index) => {
        const [isWide, after] = ways[index] ?? [false, []];
        const mark = index === digits.length - 1 ? '' : after.join('');
        return (isWide ? '０１２３４５６７８９'.charAt(Number(each)) : each) + mark;
      })
      .join(''),
  );
}
