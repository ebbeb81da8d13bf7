import { z } from 'zod';
import { keptText, longestComment, longestWord, reasons } from '#lib/feedback/index.ts';

const formName = /^[\w-]{8,64}$/;
const form = z
  .string({ error: 'form は文字列で送ってください。' })
  .regex(formName, { error: 'form は8〜64字の英数字で送ってください。' });

const schema = z.strictObject(
  {
    page: z.string({ error: 'page にページの住所を書いてください。' }).max(200, { error: 'page が長すぎます。' }),
    helpful: z.boolean({ error: 'helpful に true か false を書いてください。' }),
    reason: z.enum(reasons, { error: `reason は ${reasons.join('・')} のどれかにしてください。` }).optional(),
    word: z
      .string({ error: 'word は文字列で送ってください。' })
      .refine(isAtMost(longestWord), { error: `画面の言葉は${longestWord}字までにしてください。` })
      .optional(),
    comment: z
      .string({ error: 'comment は文字列で送ってください。' })
      .refine(isAtMost(longestComment), {
        error: `感想は${longestComment.toLocaleString('ja-JP')}字までにしてください。`,
      })
      .optional(),
    form: form.optional(),
    spent: z.number({ error: 'spent は数で送ってください。' }).optional(),
    website: z.string().optional(),
  },
  {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? '知らない項目があります。' : '項目を { } の中に書いてください。',
  },
);

// As browsers count for `maxlength`, and as texts are cut. The own measure of a schema counts 𠮷 as one, so that such texts
// were taken and then cut.
function isAtMost(longest: number): (text: string) => boolean {
  return (text) => text.length <= longest;
}

/** What was sent, as it may be kept: tidied, with long numbers masked. */
export interface Said {
  readonly page: string;
  readonly helpful: boolean;
  readonly reason?: (typeof reasons)[number] | undefined;
  readonly word?: string | undefined;
  readonly comment?: string | undefined;
  readonly form?: string | undefined;
}

/** Why something that was sent cannot be taken. */
export interface Refused {
  readonly status: 400 | 415;
  readonly errors: readonly string[];
}

/** How something was sent: by a program of ours or of others, or by a plain form. */
export type Kind = 'json' | 'form';

/** The kind of a body by its type; `undefined` for one that is not taken. */
export function kindOf(contentType: string | undefined): Kind | undefined {
  const [type] = (contentType ?? '').toLowerCase().split(';', 1);
  if (type?.trim() === 'application/json') return 'json';
  return type?.trim() === 'application/x-www-form-urlencoded' ? 'form' : undefined;
}

/** The fields of a plain form, so that what was typed can be given back whatever is wrong with it. */
export function formFields(body: Buffer): ReadonlyMap<string, string> {
  return new Map(new URLSearchParams(body.toString('utf8')));
}

/** How long, in milliseconds, a person needs at least to see a page and to press something. */
const quickest = 1000;

/** Reads what was sent. */
export function readFeedback(kind: Kind, body: Buffer): Said | Refused {
  const parsed = schema.safeParse(kind === 'json' ? fromJson(body) : fromForm(formFields(body)));
  if (!parsed.success) return refused(...new Set(parsed.error.issues.map(({ message }) => message)));
  const { page, helpful, reason, form, spent = quickest, website = '' } = parsed.data;
  // A field that no person sees, and a speed that no person has.
  if (website !== '' || spent < quickest) return refused('機械が送ったものに見えます。');
  return {
    page,
    helpful,
    reason,
    form,
    word: kept(parsed.data.word, longestWord),
    comment: kept(parsed.data.comment, longestComment),
  };
}

function refused(...errors: string[]): Refused {
  return { status: 400, errors };
}

function kept(text = '', longest: number): string | undefined {
  return keptText(text, longest) || undefined;
}

/** Whether a text can be the name of a form. */
export function isFormName(text: string | null | undefined): text is string {
  return typeof text === 'string' && formName.test(text);
}

function fromJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

function fromForm(fields: ReadonlyMap<string, string>): unknown {
  const helpful = { yes: true, no: false }[fields.get('helpful') ?? ''];
  const texts = [...fields].filter(([name, value]) => name !== 'helpful' && value !== '');
  // Forms send each line break as two characters.
  return { ...Object.fromEntries(texts.map(([name, value]) => [name, value.replace(/\r\n/g, '\n')])), helpful };
}
