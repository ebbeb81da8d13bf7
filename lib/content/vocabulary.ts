import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import {
  type ComponentRule,
  drawing,
  frame,
  type GivenAttributes,
  type Parent,
  phrase,
  section,
  value,
} from './component-rule.ts';
import { audiences } from './fields.ts';

/** The words of `device`, for authors and for the page. */
export const devices = {
  any: 'どの端末でも',
  pc: 'パソコン',
  smartphone: 'スマートフォン',
  app: 'アプリ',
} as const;

/** The device of a procedure. */
export type Device = keyof typeof devices;

// The places on the road from the order to the parcel.
const stations = { order: '注文', mails: '2通のメール', number: '番号', register: 'レジ', shipping: '発送' } as const;

const title = { required: false, form: 'text', hint: 'title="短い見出し"' } as const;

const box = {
  within: 'anywhere',
  part: 'text',
  terms: 'marked',
  spoken: ({ title: heading }: { readonly title: string }, inside: string) => lines(heading, inside),
} as const;

const partOfProcedure = {
  within: ['Procedure'],
  attributes: {},
  part: 'text',
  inStep: 'none',
  terms: 'marked',
  spoken: (_: object, inside: string) => inside,
} as const;

const partOfTrouble = { ...partOfProcedure, within: ['Trouble'] } as const;

/**
 * Every component that an article may use; any other name is an author error. An entry says all that the mechanism
 * needs to know of a component, and one that says less does not compile. `components/article/article-body.tsx` has the
 * markup of each, and `content/WRITING.md` teaches them.
 */
export const vocabulary = {
  /** Procedures that do the same on different devices, shown as tabs. */
  Devices: frame({
    within: ['root'],
    attributes: {},
    part: 'devices',
    inStep: 'none',
    terms: 'marked',
    spoken: (_, inside) => inside,
  }),
  /** Numbered steps towards one result. */
  Procedure: section({
    within: ['root', 'Devices'],
    attributes: {
      id: { required: true, form: 'anchor', hint: 'id="pc" のような英小文字の名前' },
      title: { required: true, form: 'text', hint: 'title="パソコンで注文する" のような見出し' },
      device: { required: false, form: 'one-of', words: devices, hint: 'device="pc"' },
      audience: { required: false, form: 'one-of', words: audiences, hint: 'audience="buyer"' },
    },
    part: 'procedure',
    heading: 'title',
    spoken: ({ title: heading }, inside) => lines(heading, inside),
  }),
  /** What must be true before the first step: a bulleted list. */
  Before: frame(partOfProcedure),
  /** What the reader sees when it worked. */
  Result: frame(partOfProcedure),
  /** Good to know. */
  Note: frame({ ...box, attributes: { title }, inStep: 'note' }),
  /** Something may be lost. */
  Warning: frame({ ...box, attributes: { title }, inStep: 'warning' }),
  /** Sources disagree: who says what, and the reading that is safe. */
  Disagreement: frame({ ...box, attributes: { title: { ...title, required: true } }, inStep: 'none' }),
  /** Words exactly as a screen shows them. */
  Label: phrase({ attributes: {}, terms: 'kept', spoken: (_, inside) => `「${inside}」` }),
  /** The value of a fact, or its sentence, as the ledger has it. */
  Fact: value({
    place: 'inline',
    attributes: {
      id: { required: true, form: 'fact', hint: 'id="konbini.deadline" のような事実の id' },
      as: { required: false, form: 'one-of', words: { value: '値', sentence: '1文' }, hint: 'as="sentence"' },
    },
    // The facts are not known while one article is read. The site fills in the text when all is joined.
    spoken: ({ id, as }) => `{{${id}${as === 'sentence' ? ':sentence' : ''}}}`,
  }),
  /** A value that some fact owns, meant as it stands. */
  Literal: phrase({
    attributes: { why: { required: true, form: 'text', hint: 'why="ここで事実を使わない理由"' } },
    terms: 'kept',
    spoken: (_, inside) => inside,
  }),
  /** A symptom with its causes and what to do. */
  Trouble: section({
    within: ['root'],
    attributes: {
      id: { required: true, form: 'anchor', hint: 'id="number-rejected" のような英小文字の名前' },
      symptom: { required: true, form: 'text', hint: 'symptom="番号を入れるとエラーになる" のような症状' },
    },
    part: 'trouble',
    heading: 'symptom',
    spoken: ({ symptom }, inside) => lines(symptom, inside),
  }),
  /** Why the symptom may show: a bulleted list. */
  Causes: frame(partOfTrouble),
  /** What to do about it: a list. */
  Fix: frame(partOfTrouble),
  /** A number to copy, set large. */
  Copy: value({
    place: 'block',
    attributes: {
      name: { required: true, form: 'text', hint: 'name="確認番号" のような番号の名前' },
      value: { required: true, form: 'text', hint: 'value="8888" のような番号' },
    },
    spoken: ({ name, value: number }) => `${name} ${number}`,
  }),
  /** A table of ways from one thing to another, set as a chart: what, where to, when. */
  Routes: frame({ ...box, attributes: {}, inStep: 'none', spoken: (_, inside) => inside }),
  /** The screens of the machine in a store, from the steps of the procedure that it stands in. */
  TerminalDrawing: drawing({
    steps: { required: false, form: 'text', hint: 'steps="loppi" のような、機械を使う手順の id' },
  }),
  /** What to say and show at a register, where no machine is used. */
  RegisterDrawing: drawing({}),
  /** From the slip of a machine to the receipt. */
  SlipDrawing: drawing({}),
  /** The numbers that a reader may have at hand, as blocks of digits. */
  NumbersDrawing: drawing({}),
  /** The road from the order to the parcel, with the place of this page. */
  RoadDrawing: drawing({ at: { required: true, form: 'one-of', words: stations, hint: 'at="number"' } }),
  /** The days to pay, counted from the number mail. */
  CalendarDrawing: drawing({}),
  /** The two mails as rows of an inbox. */
  InboxDrawing: drawing({}),
  /** The screen where delivery and payment are chosen. */
  CheckoutDrawing: drawing({
    steps: { required: true, form: 'text', hint: 'steps="pc" のような、注文の手順の id' },
  }),
  /** Where the app keeps orders and support. */
  AppDrawing: drawing({}),
  /** A number in one's own order history beside one that somebody sent. */
  GenuineDrawing: drawing({}),
  /** A public telephone line of the state: its short code, and what happens when one calls. */
  PublicLine: value({
    place: 'block',
    attributes: {
      id: { required: true, form: 'text', hint: 'id="consumer" のような、public-lines.yaml の id' },
    },
    // Like facts, the lines are not known while one article is read.
    spoken: ({ id }) => `{{publicline.${id}:sentence}}`,
  }),
} as const satisfies Readonly<Record<string, ComponentRule>> & Readonly<Record<Exclude<Parent, 'root'>, ComponentRule>>;

/** The name of a component that articles may use. */
export type ComponentName = keyof typeof vocabulary;

/** What the markup of a component is given: its attributes by their forms, and the text between its tags. */
export type ComponentProps<Name extends ComponentName, Text> = GivenAttributes<(typeof vocabulary)[Name]> &
  ((typeof vocabulary)[Name] extends { kind: 'value' } ? object : { readonly children: Text });

/** All names of the vocabulary. */
export const componentNames = Object.keys(vocabulary) as ComponentName[];

/** The rule of a component, or `undefined` when there is none of that name. */
export function findComponent(name: string | null): ComponentRule | undefined {
  return isComponentName(name) ? vocabulary[name] : undefined;
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is that component. */
export function isComponent<Node extends { readonly type: string }>(
  node: Node,
  name: ComponentName,
): node is Extract<Node, Element> {
  return (
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && 'name' in node && node.name === name
  );
}

/** Whether a name is one of the vocabulary. */
export function isComponentName(name: string | null): name is ComponentName {
  return name !== null && Object.hasOwn(vocabulary, name);
}

function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
