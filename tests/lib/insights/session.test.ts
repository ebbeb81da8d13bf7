import { expect, test } from 'vitest';
import { isOwnForm, isToken, newSession, readSession, sessionSeconds } from '../../../lib/insights/session.ts';

const token = 'a-token-of-the-operator-with-enough-letters';
const now = Date.parse('2026-11-30T12:00:00+09:00');

test('作った入室のしるしは、期限まで読め、期限を過ぎると読めない', () => {
  const cookie = newSession(token, now);
  expect(readSession(token, cookie, now)).toBeDefined();
  expect(readSession(token, cookie, now + sessionSeconds * 1000 - 1)).toBeDefined();
  expect(readSession(token, cookie, now + sessionSeconds * 1000)).toBeUndefined();
});

test('合言葉を替えると、前の合言葉で入った人はみな出される', () => {
  const cookie = newSession(token, now);
  expect(readSession(`${token}2`, cookie, now)).toBeUndefined();
});

test('期限を書き足しても、1文字変えても、しるしとは認めない', () => {
  const cookie = newSession(token, now);
  const [end = '', name, seal] = cookie.split('.');
  expect(readSession(token, `${Number(end) + 1000}.${name}.${seal}`, now)).toBeUndefined();
  for (let index = 0; index < cookie.length; index += 1) {
    const other = cookie[index] === 'A' ? 'B' : 'A';
    const changed = cookie.slice(0, index) + other + cookie.slice(index + 1);
    expect(readSession(token, changed, now)).toBeUndefined();
  }
  for (const broken of ['', '.', '..', cookie.slice(0, -1), `${cookie}A`, ` ${cookie}`]) {
    expect(readSession(token, broken, now)).toBeUndefined();
  }
});

test('入室ごとに、しるしもフォームの印も違う', () => {
  const [a, b] = [newSession(token, now), newSession(token, now)];
  const [first, second] = [readSession(token, a, now), readSession(token, b, now)];
  expect(a).not.toBe(b);
  expect(first?.form).not.toBe(second?.form);
  expect(first && isOwnForm(first, first.form)).toBe(true);
  expect(first && isOwnForm(first, second?.form ?? '')).toBe(false);
});

test('合言葉は、全部が合うときだけ合う', () => {
  expect(isToken(token, token)).toBe(true);
  for (const wrong of ['', token.slice(1), `${token} `, token.toUpperCase(), 'あ'.repeat(500)]) {
    expect(isToken(token, wrong)).toBe(false);
  }
});
