import { nearest } from '#lib/content/index.ts';
import { problemResponse } from '#lib/http/index.ts';

/** Nobody mistypes more, and to compare long texts takes long. */
const longestTypo = 200;

/** Why there is no answer at an address, with the address that was probably meant. */
export function missingAnswer(path: string, known: Iterable<string>): Response {
  const [, version] = /^\/api\/(v\d{1,9})(?:\/|$)/.exec(path) ?? [];
  if (version !== undefined && version !== 'v1') {
    return problemResponse(404, 'その版はありません', { detail: 'いまの版は v1 です。/api/v1 から始めてください。' });
  }
  const near = path.length > longestTypo ? undefined : nearest(path, known);
  const hint = near === undefined ? '一覧は /api/v1 にあります。' : `もしかして「${near}」ですか。`;
  return problemResponse(404, 'この住所には何もありません', { detail: hint });
}
