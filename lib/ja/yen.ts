// Japanese keyboards type the yen sign as a backslash.
const ornaments = /[\s,、¥\\円]/g;
// At most four digits may follow 万, and three may follow 千.
const sum = /^(?:(\d{1,5})万(?=(?:\d千)?\d{0,4}$))?(?:(\d)千(?=\d{0,3}$))?(\d{0,12})$/;

// Text around a copied amount: ご請求額：￥48,200, 税込48,200円, 48,200円(税込), ¥48,200-.
const around = /^[^\d\s:¥\\-]{1,10}:|\(?税込み?\)?|[-‐−―ー]$/g;

/**
 * Reads an amount in yen as people write or copy it: 48200, ４８，２００円, ¥48,200-, 4万8200, 4万8千, 税込48,200円.
 * Returns `undefined` for anything else.
 */
export function parseYen(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim().replace(around, '').replace(ornaments, '');
  const [whole, tens, thousands, ones] = sum.exec(plain) ?? [];
  if (whole === undefined || whole === '') return undefined;
  return Number(tens ?? 0) * 10_000 + Number(thousands ?? 0) * 1_000 + Number(ones);
}

/** 48200 as 48,200円. */
export function formatYen(yen: number): string {
  return `${yen.toLocaleString('ja-JP')}円`;
}
