import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnswerReader, type ReadAnswer } from '#tests/bench/answer-reader.ts';

const whole = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Type: text/html\r\n\r\nあ\r\n';
const chunked = 'HTTP/1.1 503 Busy\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n';
const empty = 'HTTP/1.1 304 Not Modified\r\n\r\n';

function readAll(reader: AnswerReader, pieces: readonly Buffer[]): ReadAnswer[] {
  return pieces.flatMap((piece) => reader.read(piece) ?? []);
}

test('答えがどこで切れて届いても、終わりと結果が分かる', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(whole, chunked, empty), { maxLength: 5 }),
      fc.infiniteStream(fc.integer({ min: 1, max: 40 })),
      (answers, lengths) => {
        const reader = new AnswerReader();
        const found = answers.flatMap((answer) => {
          const bytes = Buffer.from(answer);
          const pieces: Buffer[] = [];
          for (let start = 0; start < bytes.length; ) {
            const length = lengths.next().value ?? 1;
            pieces.push(bytes.subarray(start, start + length));
            start += length;
          }
          return readAll(reader, pieces);
        });
        const expected = { [whole]: [200, 5], [chunked]: [503, 13], [empty]: [304, 0] };
        expect(found.map(({ status, bytes }) => [status, bytes])).toEqual(answers.map((answer) => expected[answer]));
        expect(reader.isInside).toBe(false);
      },
    ),
  );
});

test('途中の答えは、まだ答えではない', () => {
  const reader = new AnswerReader();
  expect(reader.read(Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc'))).toBeUndefined();
  expect(reader.isInside).toBe(true);
});
