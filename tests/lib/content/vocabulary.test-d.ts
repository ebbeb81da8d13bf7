import type { ReactNode } from 'react';
import { type ComponentRule, frame, phrase, section, value } from '#lib/content/component-rule.ts';
import type { ComponentProps } from '#lib/content/vocabulary.ts';

// `tsc` reads this file: each line below an expected error is a component that is not whole.

const id = { required: true, form: 'anchor', hint: 'id="a"' } as const;
const title = { required: true, form: 'text', hint: 'title="題"' } as const;
const spoken = (_: object, inside: string) => inside;

/** The same rules, whole. */
export const whole: readonly ComponentRule[] = [
  frame({ within: 'anywhere', attributes: { title }, part: 'text', inStep: 'none', terms: 'marked', spoken }),
  section({ within: ['root'], attributes: { id, title }, part: 'trouble', heading: 'title', spoken }),
  phrase({ attributes: {}, terms: 'kept', spoken }),
  value({ place: 'inline', attributes: { title }, spoken: (values) => values.title }),
];

/** Rules that say too little, or what cannot be. */
export const broken = [
  // @ts-expect-error the search would not know what it says
  value({ place: 'inline', attributes: { title } }),
  // @ts-expect-error glossary terms might be marked in it
  phrase({ attributes: {}, spoken }),
  // @ts-expect-error it has no place
  frame({ attributes: {}, part: 'text', inStep: 'none', terms: 'marked', spoken }),
  // @ts-expect-error no step would show it
  frame({ within: 'anywhere', attributes: {}, part: 'text', terms: 'marked', spoken }),
  // @ts-expect-error nothing can stand between the tags of a value
  value({ place: 'inline', attributes: {}, terms: 'kept', spoken: () => '' }),
  // @ts-expect-error words in a sentence have no parent component
  phrase({ within: ['Trouble'], attributes: {}, terms: 'kept', spoken }),
  // @ts-expect-error any text would do for the attribute
  value({ place: 'inline', attributes: { to: { required: true, hint: 'to="x"' } }, spoken: () => '' }),
  // @ts-expect-error one of which words?
  value({ place: 'inline', attributes: { to: { required: true, form: 'one-of', hint: 'to="x"' } }, spoken: () => '' }),
  // @ts-expect-error it speaks an attribute that it does not have
  value({ place: 'inline', attributes: { title }, spoken: ({ name }) => name }),
  // @ts-expect-error no link could lead to it
  section({ within: ['root'], attributes: { title }, part: 'trouble', heading: 'title', spoken }),
  // @ts-expect-error its heading is none of its attributes
  section({ within: ['root'], attributes: { id, title }, part: 'trouble', heading: 'symptom', spoken }),
  // @ts-expect-error there is no component of that name to stand in
  frame({ within: ['Procedur'], attributes: {}, part: 'text', inStep: 'none', terms: 'marked', spoken }),
  // @ts-expect-error a kind that no reader of the text knows
  { kind: 'picture', attributes: {}, spoken } satisfies ComponentRule,
];

type PropsTakenBy<Name extends 'Note' | 'Copy' | 'Fact'> = (props: ComponentProps<Name, ReactNode>) => ReactNode;

/** Markup that takes what its component is given. */
export const taken = {
  Note: ({ title: heading, children }: { title?: string; children: ReactNode }) => [heading, children],
  Copy: ({ name, value: number }: { name: string; value: string }) => name + number,
  Fact: ({ as = 'value' }: { id: string; as?: 'value' | 'sentence' }) => as,
} satisfies { [Name in 'Note' | 'Copy' | 'Fact']: PropsTakenBy<Name> };

/** Markup that needs more than authors have to write. */
export const greedy = {
  // @ts-expect-error `title` may be left out
  Note: ({ title: heading, children }: { title: string; children: ReactNode }) => [heading, children],
  // @ts-expect-error nothing stands between its tags
  Copy: ({ children }: { children: ReactNode }) => children,
  // @ts-expect-error `as` may be `value`, too
  Fact: ({ as }: { as: 'sentence' }) => as,
} satisfies { [Name in 'Note' | 'Copy' | 'Fact']: PropsTakenBy<Name> };
