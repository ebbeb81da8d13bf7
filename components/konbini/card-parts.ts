/**
 * The parts of a counter card: views mark them with `data-part`, and the card's script finds them by it. Each with its
 * element; `*` where several elements of any kind show the same.
 */
export const cardParts = {
  heading: 'h2',
  close: 'button',
  main: 'section',
  'has-due': '*',
  'show-due': '*',
  start: 'div',
  memo: 'section',
  'memo-list': 'ul',
  'memo-said': 'p',
  stores: 'ul',
  wipe: 'button',
  number: 'input',
  'number-count': 'span',
  'number-said': 'p',
  printed: 'input',
  mail: 'input',
  'no-printed': 'details',
  'due-said': 'p',
  amount: 'input',
  'amount-said': 'p',
  keep: 'button',
  another: 'button',
  print: 'button',
  'at-start': 'div',
  begin: '*',
  'at-steps': 'div',
  previous: 'button',
  next: 'button',
  awake: 'span',
  steps: 'section',
  count: 'h3',
  title: 'p',
  progress: 'progress',
  say: 'div',
  'at-end': 'p',
  finish: 'button',
  'at-detour': 'p',
  detour: 'button',
  offer: 'p',
  'offer-said': 'span',
  'keep-now': 'button',
  'show-clerk': 'button',
  clerk: 'section',
  'clerk-number': '*',
  'hide-clerk': 'button',
  tiles: 'div',
  fill: 'button',
  'show-number': '*',
  'has-number': '*',
  'no-number': '*',
  'is-whole': '*',
  'copy-number': 'button',
  regroup: 'button',
  'show-fault': '*',
  'has-amount': '*',
  'show-amount': '*',
  'show-day': '*',
  'paper-steps': 'ol',
} as const satisfies Readonly<Record<string, keyof HTMLElementTagNameMap | '*'>>;

type CardParts = typeof cardParts;

/** The name of a part of a counter card. */
export type CardPart = keyof CardParts;

/** A part that there is once. */
export type SinglePart = { [Name in CardPart]: CardParts[Name] extends '*' ? never : Name }[CardPart];

/** The element of such a part. */
export type PartElement<Name extends SinglePart> = HTMLElementTagNameMap[Exclude<CardParts[Name], '*'>];
