import type { Method } from './channel.ts';
import type { Desk } from './desk.ts';
import type { Matter, PickerReplies } from './picker-replies.ts';

/** The desks that the rules use, by their file names. */
export const deskIds = [
  'ai-chat',
  'ask-seller',
  'business',
  'callback',
  'chat',
  'devices',
  'help-pages',
  'mail-form',
  'message-center',
  'outside-help',
  'prime',
  'report-mail',
  'seller-app',
  'seller-central',
] as const;

export type DeskId = (typeof deskIds)[number];

/** Channel pages without a desk of their own: readers contact other desks. */
export const notDesks: readonly DeskId[] = ['prime'];

/** The score of every contact method before rules are applied. */
export const baseScore = 50;

/** How well a desk suits a matter, with the points for it. */
export const fits = { 'made-for': 40, suits: 25, takes: 5 } as const;

type Row = readonly [madeFor: readonly DeskId[], suits: readonly DeskId[], takes: readonly DeskId[]];

const sellerDesks: Row = [['seller-central', 'seller-app'], [], []];

/** Which desks handle which matter, in the order of `fits`. Other desks are not shown. */
const desksFor: Readonly<Record<Matter | 'open', Row>> = {
  order: [['chat'], ['callback', 'ai-chat'], ['mail-form']],
  delivery: [['ai-chat', 'chat'], ['callback'], ['mail-form']],
  missing: [['chat'], ['callback', 'ai-chat'], ['mail-form']],
  pickup: [['chat'], ['callback', 'ai-chat'], ['mail-form']],
  return: [['ai-chat', 'chat'], [], ['callback', 'mail-form']],
  refund: [['chat'], ['callback', 'mail-form'], ['ai-chat']],
  konbini: [['chat'], ['callback'], ['mail-form', 'ai-chat']],
  double: [['chat'], ['callback'], ['mail-form']],
  invoice: [['chat'], ['ai-chat', 'mail-form'], ['callback']],
  charged: [['callback', 'chat'], ['outside-help'], []],
  hijacked: [['callback', 'chat', 'seller-central', 'seller-app'], ['outside-help'], []],
  suspicious: [['message-center', 'report-mail'], ['outside-help'], ['chat']],
  account: [['chat'], ['callback', 'ai-chat'], []],
  code: [['chat'], ['callback'], []],
  device: [['devices'], ['chat'], ['callback', 'ai-chat']],
  marketplace: [['ask-seller'], ['chat'], ['callback', 'ai-chat']],
  billing: [['business'], ['chat'], ['callback']],
  'sale-return': sellerDesks,
  rating: sellerDesks,
  'sale-cancel': sellerDesks,
  payout: sellerDesks,
  'shop-suspended': sellerDesks,
  // The settings page comes first; a desk is needed only for what that page cannot do.
  'shop-closing': [[], [], ['seller-central', 'seller-app']],
  'shop-account': sellerDesks,
  selling: sellerDesks,
  open: [['chat', 'seller-central', 'seller-app'], ['ai-chat', 'business'], ['callback']],
};

/** How well a desk suits a matter; `undefined` when it does not handle it. */
export function fitOf(desk: string, matter: Matter | undefined): keyof typeof fits | undefined {
  const [madeFor, suits, takes] = desksFor[matter ?? 'open'].map((ids) => ids.some((id) => id === desk));
  if (madeFor) return 'made-for';
  if (suits) return 'suits';
  // The help pages cover every matter.
  return takes || desk === 'help-pages' ? 'takes' : undefined;
}

/** Whether a contact method is open now: surely, by our reading, only by some source, not, or unknown. */
export type Openness = 'open' | 'counted' | 'perhaps' | 'closed' | 'unknown';

/** A reason to raise or lower a contact method. All given conditions must match; in a list, any one. */
export interface Rule {
  readonly reason: string;
  readonly weight: number;
  readonly desk?: readonly DeskId[];
  readonly by?: readonly Method[];
  readonly when?: { readonly [Name in keyof PickerReplies]?: readonly PickerReplies[Name][] };
  readonly record?: readonly Desk['record'][];
  readonly signIn?: readonly Desk['signIn'][];
  readonly openness?: readonly Openness[];
  /** Only on Saturdays, Sundays and holidays. */
  readonly restDay?: true;
}

/** The rules, in the order in which readers see their reasons. */
export const rules = [
  // Greater than the sum of all other weights, so that closed methods never rank above others.
  { reason: 'closed-now', weight: -500, openness: ['closed'] },
  { reason: 'perhaps-closed', weight: -25, by: ['phone'], openness: ['perhaps'] },
  { reason: 'perhaps-closed', weight: -20, by: ['chat', 'ai', 'mail', 'page', 'outside'], openness: ['perhaps'] },
  { reason: 'hours-unknown', weight: -5, openness: ['unknown'] },
  { reason: 'open-now', weight: 5, by: ['phone', 'chat', 'ai'], openness: ['open'] },
  { reason: 'likely-open', weight: 3, by: ['phone', 'chat', 'ai'], openness: ['counted'] },
  { reason: 'busy-day', weight: -5, by: ['phone', 'chat'], restDay: true },

  { reason: 'must-speak', weight: -60, by: ['phone'], when: { speak: ['no'] } },
  { reason: 'no-voice', weight: 10, by: ['chat', 'ai', 'mail'], when: { speak: ['no'] } },
  { reason: 'can-tell-all', weight: 15, by: ['phone'], when: { speak: ['yes'] } },
  { reason: 'kept', weight: 15, by: ['chat', 'mail'], when: { record: ['yes'] }, record: ['yes'] },
  { reason: 'not-kept', weight: -30, by: ['phone'], when: { record: ['yes'] } },
  { reason: 'kept-unknown', weight: -5, by: ['ai', 'mail'], when: { record: ['yes'] }, record: ['unknown'] },

  { reason: 'at-once', weight: 25, by: ['phone'], when: { urgency: ['now'] } },
  { reason: 'at-once', weight: 10, by: ['phone'], when: { urgency: ['today'] } },
  { reason: 'soon', weight: 15, by: ['chat'], when: { urgency: ['now', 'today'] } },
  { reason: 'no-waiting', weight: 5, by: ['ai'], when: { urgency: ['later', undefined] } },
  { reason: 'person-first', weight: -20, by: ['ai'], when: { urgency: ['now'] } },
  { reason: 'takes-days', weight: -30, by: ['mail'], when: { urgency: ['now', 'today'] } },
  { reason: 'at-leisure', weight: 10, by: ['mail'], when: { urgency: ['later'] } },

  { reason: 'when-in-doubt', weight: 5, desk: ['chat'] },
  { reason: 'may-be-hidden', weight: -5, desk: ['callback'] },
  { reason: 'may-be-gone', weight: -20, desk: ['mail-form'] },
  { reason: 'general-only', weight: -15, desk: ['help-pages'] },
  {
    reason: 'unproved-business',
    weight: -5,
    desk: ['ai-chat', 'ask-seller', 'callback', 'chat', 'mail-form', 'message-center'],
    when: { who: ['business'] },
  },
  // Nobody but the card company can stop a charge, and it needs no sign-in to Amazon.
  {
    reason: 'money-first',
    weight: 45,
    desk: ['outside-help'],
    when: { who: ['guest'], matter: ['hijacked', 'charged'] },
  },
  { reason: 'maybe-sign-in', weight: -10, signIn: ['unknown'], when: { who: ['guest'] } },
  { reason: 'maybe-sign-in', weight: -10, signIn: ['unknown'], when: { who: [undefined], matter: ['account'] } },
  // Whoever waits for a code is not signed in yet.
  {
    reason: 'maybe-sign-in',
    weight: -10,
    signIn: ['unknown'],
    when: { who: ['buyer', 'prime', 'business', undefined], matter: ['code'] },
  },

  { reason: 'in-japanese', weight: -25, by: ['phone'], when: { language: ['english', 'chinese', 'other'] } },
  { reason: 'can-translate', weight: 10, by: ['chat', 'mail'], when: { language: ['english', 'chinese', 'other'] } },

  { reason: 'some-matters', weight: -5, desk: ['seller-app', 'seller-central'], by: ['phone', 'chat'] },
  { reason: 'in-hand', weight: 15, desk: ['seller-app'], when: { device: ['smartphone', 'app'] } },
  { reason: 'in-hand', weight: 15, desk: ['seller-central'], when: { device: ['pc'] } },
  { reason: 'needs-app', weight: -15, desk: ['seller-app'], when: { device: ['pc'] } },
  { reason: 'for-pc', weight: -10, desk: ['seller-central'], when: { device: ['smartphone', 'app'] } },
] as const satisfies readonly Rule[];

/** Why a contact method was raised or lowered. */
export type ReasonId = keyof typeof fits | (typeof rules)[number]['reason'];

/** Every reason, in the order in which readers see them. */
export const reasonIds: readonly ReasonId[] = [
  ...new Set<ReasonId>(['made-for', 'suits', 'takes', ...rules.map(({ reason }) => reason)]),
];
