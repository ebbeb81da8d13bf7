import { audiences } from './fields.ts';

/** The words of `device`, for authors and for the page. */
export const devices = {
  any: 'どの端末でも',
  pc: 'パソコン',
  smartphone: 'スマートフォン',
  app: 'アプリ',
} as const;

/** On what a procedure is carried out. */
export type Device = keyof typeof devices;

interface AttributeRule {
  readonly required: boolean;
  /** The only values allowed; any non-empty text when absent. */
  readonly values?: readonly string[];
  /** What to write, for the author who left it out. */
  readonly hint: string;
}

/** Where a component may stand, and what may be written in its tag. */
export interface ComponentRule {
  /** Where it may stand: on its own, in a sentence, or either. */
  readonly flow: 'block' | 'inline' | 'any';
  /** Whether nothing may stand between its tags. */
  readonly isEmpty?: boolean;
  /** The components it must stand directly in; anywhere in running text when absent. */
  readonly within?: readonly string[];
  readonly attributes: Readonly<Record<string, AttributeRule>>;
}

const title: AttributeRule = { required: false, hint: 'title="短い見出し"' };

/**
 * Every component that an article may use; any other name is an author error. `components/article` has the
 * markup of each, and `content/WRITING.md` teaches them.
 */
export const vocabulary = {
  /** Procedures that do the same on different devices, shown as tabs. */
  Devices: { flow: 'block', within: ['root'], attributes: {} },
  /** Numbered steps towards one result. */
  Procedure: {
    flow: 'block',
    within: ['root', 'Devices'],
    attributes: {
      id: { required: true, hint: 'id="pc" のような英小文字の名前' },
      title: { required: true, hint: 'title="パソコンで注文する" のような見出し' },
      device: { required: false, values: Object.keys(devices), hint: 'device="pc"' },
      audience: { required: false, values: Object.keys(audiences), hint: 'audience="buyer"' },
    },
  },
  /** What must be true before the first step: a bulleted list. */
  Before: { flow: 'block', within: ['Procedure'], attributes: {} },
  /** What the reader sees when it worked. */
  Result: { flow: 'block', within: ['Procedure'], attributes: {} },
  /** Good to know. */
  Note: { flow: 'block', attributes: { title } },
  /** Something may be lost. */
  Warning: { flow: 'block', attributes: { title } },
  /** Sources disagree: who says what, and the reading that is safe. */
  Disagreement: { flow: 'block', attributes: { title: { ...title, required: true } } },
  /** Words exactly as a screen shows them. */
  Label: { flow: 'inline', attributes: {} },
  /** The value of a fact, or its sentence, as the ledger has it. */
  Fact: {
    flow: 'any',
    isEmpty: true,
    attributes: {
      id: { required: true, hint: 'id="konbini.deadline" のような事実の id' },
      as: { required: false, values: ['value', 'sentence'], hint: 'as="sentence"' },
    },
  },
  /** A value that some fact owns, meant as it stands. */
  Literal: { flow: 'inline', attributes: { why: { required: true, hint: 'why="ここで事実を使わない理由"' } } },
  /** A symptom with its causes and what to do. */
  Trouble: {
    flow: 'block',
    within: ['root'],
    attributes: {
      id: { required: true, hint: 'id="number-rejected" のような英小文字の名前' },
      symptom: { required: true, hint: 'symptom="番号を入れるとエラーになる" のような症状' },
    },
  },
  /** Why the symptom may show: a bulleted list. */
  Causes: { flow: 'block', within: ['Trouble'], attributes: {} },
  /** What to do about it: a list. */
  Fix: { flow: 'block', within: ['Trouble'], attributes: {} },
  /** A number to copy, set large. */
  Copy: {
    flow: 'block',
    isEmpty: true,
    attributes: {
      name: { required: true, hint: 'name="確認番号" のような番号の名前' },
      value: { required: true, hint: 'value="8888" のような番号' },
    },
  },
} as const satisfies Record<string, ComponentRule>;

/** The name of a component that articles may use. */
export type ComponentName = keyof typeof vocabulary;

/** All names of the vocabulary. */
export const componentNames = Object.keys(vocabulary) as ComponentName[];

/** The rule of a component, or `undefined` when there is none of that name. */
export function findComponent(name: string): ComponentRule | undefined {
  return Object.hasOwn(vocabulary, name) ? vocabulary[name as ComponentName] : undefined;
}
