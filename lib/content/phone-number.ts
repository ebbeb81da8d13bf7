// Written with hyphens, spaces, brackets or run together; freephone, area codes, mobiles, +81; short hotlines only
// beside a word that says they are dialled. Order numbers (3-7-7 digits) and payment numbers do not fit any of these.
const patterns = [
  /(?<![\d-])0120[-\s]?\d{2,3}[-\s]?\d{3,4}(?![\d-])/u,
  /(?<![\d-])0(?:800|570|990)[-\s]?\d{2,4}[-\s]?\d{3,4}(?![\d-])/u,
  /(?<![\d-])\(?0\d{1,4}\)?[-\s(]\d{1,4}[-\s)]\d{3,4}(?![\d-])/u,
  /(?<![\d-])0[5789]0[-\s]?\d{4}[-\s]?\d{4}(?![\d-])/u,
  /\+81[-\s]?\(?0?\)?[-\s]?\d{1,4}[-\s]?\d{1,4}[-\s]?\d{3,4}(?!\d)/u,
  /(?:電話番号?|ダイヤル|ホットライン|相談)[^\d\n。]{0,6}(?<![\d-])(?:188|110|119|#?9110)(?![\d年月日円桁個件])/u,
];

/** The first thing in a text that could be dialled, as the author wrote it after width folding. */
export function findPhoneNumber(text: string): string | undefined {
  const folded = text.normalize('NFKC').replace(/[‐‑‒–—―−ー](?=\d)/gu, '-');
  for (const pattern of patterns) {
    const match = pattern.exec(folded);
    if (match !== null) return match[0].trim();
  }
  return undefined;
}
