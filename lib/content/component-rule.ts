/** What one attribute of a component holds, and what to write for the author who left it out. */
export type AttributeRule = {
  readonly required: boolean;
  readonly hint: string;
} & (
  | {
      /**
       * `anchor`: the name that links to the component use. `fact`: the id of a fact, which is held against the ledger.
       * `text`: words for readers.
       */
      readonly form: 'anchor' | 'fact' | 'text';
    }
  | {
      /** One of a few words, each with its meaning. */
      readonly form: 'one-of';
      readonly words: Readonly<Record<string, string>>;
    }
);

/** The attributes of a component by their names. */
export type Attributes = Readonly<Record<string, AttributeRule>>;

/** The values of the attributes in a tag; one that was left out is empty. */
type Values<A extends Attributes> = { readonly [Name in keyof A]: string };

/** Where a component may have to stand: at the top of the article, or directly in another component. */
export type Parent = 'root' | 'Devices' | 'Procedure' | 'Trouble';

interface Framed<A extends Attributes> {
  /** The components that it must stand directly in. */
  readonly within: 'anywhere' | readonly Parent[];
  readonly attributes: A;
  /** What the search and every plain text say of it. `inside` is the text between its tags. */
  spoken(values: Values<A>, inside: string): string;
}

/** A block with text between its tags. */
export interface FrameRule<A extends Attributes> extends Framed<A> {
  readonly kind: 'frame';
  /** Whether its text belongs to the part of the article around it, or it holds versions of one procedure. */
  readonly part: 'text' | 'devices';
  /** What it is to the step of a procedure that it stands in. */
  readonly inStep: 'note' | 'warning' | 'none';
  /** Whether glossary terms are marked in it. */
  readonly terms: 'marked' | 'kept';
}

// The heading of a part is never missing. `string` stands for the names of a component that is not known yet.
type HeadingName<A extends Attributes> = string extends keyof A
  ? string
  : { [Name in keyof A]: A[Name] extends { form: 'text'; required: true } ? Name : never }[keyof A];

/** A block that is a part of the article: links lead to it, and it has a heading of its own. */
export interface SectionRule<A extends Attributes> extends Framed<A> {
  readonly kind: 'section';
  readonly part: 'procedure' | 'trouble';
  /** The attribute that is its heading. */
  readonly heading: HeadingName<A>;
}

/** Words in a sentence. */
export interface PhraseRule<A extends Attributes> {
  readonly kind: 'phrase';
  readonly attributes: A;
  readonly terms: 'marked' | 'kept';
  spoken(values: Values<A>, inside: string): string;
}

/** A component without text between its tags. */
export interface ValueRule<A extends Attributes> {
  readonly kind: 'value';
  /** `inline`: in a sentence, or as a paragraph of its own. `drawing`: a block that is drawn from the rest of the page. */
  readonly place: 'block' | 'inline' | 'drawing';
  readonly attributes: A;
  spoken(values: Values<A>): string;
}

/** All that the mechanism knows of a component. */
export type ComponentRule =
  | FrameRule<Attributes>
  | SectionRule<Attributes>
  | PhraseRule<Attributes>
  | ValueRule<Attributes>;

/** What a block is to the article. */
export type ComponentPart = Extract<ComponentRule, { part: string }>['part'];

/** Defines a block with text between its tags. */
export function frame<const A extends Attributes>(rule: Omit<FrameRule<A>, 'kind'>): FrameRule<A> {
  return { kind: 'frame', ...rule };
}

/** Defines a block that is a part of the article. */
export function section<
  const A extends Attributes & { readonly id: { readonly form: 'anchor'; readonly required: true } },
>(rule: Omit<SectionRule<A>, 'kind'>): SectionRule<A> {
  return { kind: 'section', ...rule };
}

/** Defines words in a sentence. */
export function phrase<const A extends Attributes>(rule: Omit<PhraseRule<A>, 'kind'>): PhraseRule<A> {
  return { kind: 'phrase', ...rule };
}

/** Defines a component without text between its tags. */
export function value<const A extends Attributes>(rule: Omit<ValueRule<A>, 'kind'>): ValueRule<A> {
  return { kind: 'value', ...rule };
}

/** Defines a drawing. It says nothing to the search, because it shows what the text around it says. */
export function drawing<const A extends Attributes>(attributes: A): ValueRule<A> {
  return { kind: 'value', place: 'drawing', attributes, spoken: () => '' };
}

/** Whether a component is drawn from the rest of its page. */
export function isDrawing(rule: ComponentRule): boolean {
  return rule.kind === 'value' && rule.place === 'drawing';
}

/** Whether a component stands in sentences. */
export function isInline(rule: ComponentRule): boolean {
  return rule.kind === 'phrase' || (rule.kind === 'value' && rule.place === 'inline');
}

type ValueOf<Rule extends AttributeRule> = Rule extends { form: 'one-of'; words: infer Words }
  ? keyof Words & string
  : string;

type RequiredNames<A extends Attributes> = {
  [Name in keyof A]: A[Name]['required'] extends true ? Name : never;
}[keyof A];

/** What an article that passes the rules gives a component: its attributes by their forms. */
export type GivenAttributes<Rule extends ComponentRule> = {
  readonly [Name in RequiredNames<Rule['attributes']>]: ValueOf<Rule['attributes'][Name]>;
} & {
  readonly [Name in Exclude<keyof Rule['attributes'], RequiredNames<Rule['attributes']>>]?: ValueOf<
    Rule['attributes'][Name]
  >;
};
