import { stringify } from 'yaml';
import { answersOf, type Question } from '#lib/flows/index.ts';
import { payQuestions } from '#lib/pay/index.ts';

interface Overrides {
  /** Front matter fields to add or replace; `undefined` removes a field. */
  readonly front?: Readonly<Record<string, unknown>>;
  readonly body?: string;
}

const fields = {
  order: 10,
  checkedOn: '2026-11-21',
  reviewBy: '2027-02-10',
  facts: ['konbini.what'],
};

/** The text of a valid guide. Its front matter ends on line 11, its body begins on line 13. */
export function aGuide({ front, body = '本文です。' }: Overrides = {}): string {
  return article(
    { title: '注文する', answer: '番号で払います。', audience: 'buyer', minutes: 5, ...fields, ...front },
    body,
  );
}

/** The text of a valid FAQ. */
export function aFaq({ front, body = 'はい、払えます。' }: Overrides = {}): string {
  return article({ question: '払えますか。', ...fields, ...front }, body);
}

/** The text of a valid konbini page. */
export function aKonbini({ front, body = aProcedure() }: Overrides = {}): string {
  return article(
    {
      title: 'ローソンで払う',
      answer: 'Loppiに番号を入れ、レジで払います。',
      name: 'ローソン',
      minutes: 10,
      counter: {
        at: 'terminal',
        terminal: 'Loppi',
        paths: [{ from: '案内A', labels: ['各種番号をお持ちの方'] }],
        slip: '申込券',
      },
      number: { name: 'お支払い番号', digits: 'konbini.number-digits-other' },
      means: [{ name: '現金', verdict: 'yes' }],
      fee: 'konbini.fee',
      ...fields,
      ...front,
    },
    body,
  );
}

/** The text of a valid channel page. */
export function aChannel({ front, body = aProcedure() }: Overrides = {}): string {
  return article(
    {
      title: 'チャットで問い合わせる',
      answer: '急ぐときに使います。',
      name: 'チャット',
      audience: ['buyer', 'prime'],
      methods: [{ by: 'chat', hours: 'unknown' }],
      signIn: 'yes',
      needs: ['注文番号'],
      strengths: ['早く返事が来る'],
      limits: ['長い説明には向かない'],
      record: 'yes',
      attachments: 'unknown',
      wait: '分かっていません。',
      settles: ['注文の取り消し'],
      cannotSettle: ['電話での相談'],
      ...fields,
      ...front,
    },
    body,
  );
}

/** The text of a valid outcome of the payment flow. Its front matter ends on line 15. */
export function anOutcome({ front, body = aProcedure() }: Overrides = {}): string {
  return article(
    {
      title: 'このままで払えます',
      answer: '注文を確定します。',
      next: [{ stage: 'order', label: '注文する' }],
      ways: ['/guides'],
      ...fields,
      ...front,
    },
    body,
  );
}

/** The text of a valid `content/flows/pay.yaml`, with the words of some questions replaced. */
export function payWords(instead: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {}): string {
  const words = Object.entries<Question>(payQuestions).map(([id, question]) => {
    const answers = Object.fromEntries(answersOf(question).map((answer) => [answer, { label: `答え${answer}` }]));
    return [id, { ask: `${id}は何ですか。`, short: `質問${id}`, answers, ...instead[id] }] as const;
  });
  return stringify({ title: '払う案内', lead: 'いまいるところを選びます。', questions: Object.fromEntries(words) });
}

/** A valid procedure of at most fifteen lines. */
export function aProcedure({ id = 'pay', steps = '1. 番号を入れます。', device = '' } = {}): string {
  const attribute = device === '' ? '' : ` device="${device}"`;
  return `<Procedure id="${id}" title="払う"${attribute}>\n\n${steps}\n\n<Result>\n紙が出ます。\n</Result>\n\n</Procedure>`;
}

function article(front: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${stringify(front)}---\n\n${body}\n`;
}
