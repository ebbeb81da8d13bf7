import { expect, test } from 'vitest';
import { forLog, quietConsole, whileAnswering } from '#lib/server/failure-log.ts';

class AddressError extends TypeError {
  override name = 'AddressError';
  readonly input = '/pay?number=4711';
}

function printed(address: string, ...said: readonly unknown[]): string {
  const lines: unknown[][] = [];
  const paper = { error: (...line: unknown[]) => void lines.push(line), warn: () => {} };
  quietConsole(paper);
  whileAnswering(address, () => paper.error(...said));
  return String(lines[0]);
}

test('読む人の言葉を持つ失敗は、名前と場所だけが記録される', () => {
  const error = new AddressError('4711 は読めません');
  expect(printed('/pay?number=4711', '⨯', error)).toMatch(/^⨯,AddressError（.*）\n {4}at /);
  expect(printed('/pay?number=4711', '⨯', error)).not.toContain('4711');
  expect(printed('/pay?number=4711', 'Failed to handle /pay?number=4711')).toBe('Failed to handle /pay?…');
  expect(printed('/pay?number=4711', { number: '4711' })).toBe('（object）');
});

test('待ったあとでも、だれに答えているかを忘れない', async () => {
  const said = await whileAnswering('/pay?number=4711', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return forLog(new Error('4711'));
  });
  expect(said).not.toContain('4711');
});

test('ほかの失敗は、そのまま記録される', () => {
  const error = new Error('ポートが使えません');
  expect(whileAnswering('/pay', () => forLog(error))).toBe(error);
  expect(forLog(error)).toBe(error);
});

test('住所やヘッダーに長い番号があっても、記録には出ない', () => {
  expect(printed('/20614275839', new Error('/20614275839 を作れません'))).toMatch(/^Error: \/… を作れません\n {4}at /);
  expect(printed('/guides', 'Failed to find Server Action "2061 4275 839"')).toBe('Failed to find Server Action "…"');
  expect(printed('/guides', 'PORT 3000 に 8888')).toBe('PORT 3000 に 8888');
});
