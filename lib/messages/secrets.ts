import { endsWithCheckDigit } from './card-number.ts';
import { type NormalizedText, normalizeText } from './normalized-text.ts';

/** A text that looks like a secret. The reader decides whether it is one. */
export interface Secret {
  readonly kind: 'card' | 'word' | 'payment';
  /** Its position in the text: that of the number, or of the sentence that contains the word. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const cardDigits = { least: 13, most: 19 };
// At most three separators between two digits, as in 1234 - 5678.
const digitRun = /\d(?:[\s\p{Dash}ー─━⎯˗➖~._]{0,3}\d)+/gu;
// A digit before the order number is matched, too, instead of using look-behind, which iOS before 16.4 lacks.
const orderNumber = /(\d[\s\p{Dash}ー]{0,3})?\d{3}[\s\p{Dash}ー]\d{7}[\s\p{Dash}ー]\d{7}(?![\s\p{Dash}ー]{0,3}\d)/gu;
const words = [
  /パス\s*(?:ワ[ー-]ド|コ[ー-]ド|フレ[ー-]ズ)|暗証|セキュリティ[ー-]?\s*(?:コ[ー-]ド|番号)|認証(?:コ[ー-]ド|番号)|確認コ[ー-]ド|ワンタイム|裏面?の(?:数字|番号)/,
  /(?:^|[^a-z])(?:pass\s?(?:word|code|phrase)s?|pw|pin(?:\s?codes?|\s?numbers?)?|cvv2?|cvc2?|cvn|otp|(?:security|verification|one[\s-]?time)\s?(?:codes?|numbers?|pass\w*))(?![a-z])/,
];

/**
 * Finds everything that looks like a card or payment number, or mentions a password, in reading order. Digits with
 * separators count as one run.
 */
export function findSecrets(text: string, paymentDigits: readonly number[]): Secret[] {
  const normalized = normalizeText(text);
  return [...numbers(normalized, paymentDigits), ...passages(normalized)]
    .map(({ kind, from, to }) => ({ kind, from, to, text: text.slice(from, to) }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** What a reader confirms: exactly this text in this field. A changed text must be confirmed again. */
export function secretKey(field: string, { kind, text }: Pick<Secret, 'kind' | 'text'>): string {
  return `${field}/${kind}/${text}`;
}

type Found = Pick<Secret, 'kind' | 'from' | 'to'>;

function numbers({ text, positions }: NormalizedText, paymentDigits: readonly number[]): Found[] {
  const withoutOrders = text.replace(orderNumber, (all, before?: string) =>
    before === undefined ? '\0'.repeat(all.length) : all,
  );
  return [...withoutOrders.matchAll(digitRun)].flatMap((run): Found[] => {
    const kind = kindOf(run[0].match(/\d+/g) ?? [], paymentDigits);
    if (kind === undefined) return [];
    return [{ kind, from: positions[run.index] ?? 0, to: positions[run.index + run[0].length] ?? 0 }];
  });
}

// A card number may stand next to its expiry date or security code, so all sequences of groups are checked.
function kindOf(groups: readonly string[], paymentDigits: readonly number[]): 'card' | 'payment' | undefined {
  let kind: 'payment' | undefined;
  for (const start of groups.keys()) {
    let digits = '';
    for (const group of groups.slice(start, start + cardDigits.most)) {
      digits += group;
      if (digits.length > cardDigits.most) break;
      if (isCard(digits)) return 'card';
      if (paymentDigits.includes(digits.length)) kind = 'payment';
    }
  }
  return kind;
}

function isCard(digits: string): boolean {
  return digits.length >= cardDigits.least && digits.length <= cardDigits.most && endsWithCheckDigit(digits);
}

const sentence = /[^。！!？?\n]+[。！!？?\n]?/g;

// The word itself is not a secret, but the text around it may be.
function passages({ text, positions }: NormalizedText): Found[] {
  return [...text.matchAll(sentence)].flatMap((found): Found[] => {
    if (!words.some((word) => word.test(found[0]))) return [];
    const from = positions[found.index] ?? 0;
    const to = positions[found.index + found[0].trimEnd().length] ?? 0;
    return [{ kind: 'word', from, to }];
  });
}
