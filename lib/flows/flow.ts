import type { When } from './condition.ts';
import type { DayQuestion, OneQuestion, Question, SeveralQuestion, YenQuestion } from './question.ts';

/**
 * An edge from a question. The first edge whose condition holds is taken; the last edge of a question has no condition.
 */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly when?: When;
}

/** An outcome that is shown within another when its condition holds. */
export interface OutcomePart {
  readonly part: string;
  readonly when: When;
}

/** A decision flow as data: questions, edges between them, and outcomes. */
export interface Flow {
  /** The start of its addresses. Example: `/pay`. */
  readonly path: string;
  readonly start: string;
  readonly questions: ReadonlyMap<string, Question>;
  readonly outcomes: readonly string[];
  /** The edges from each question, in the order in which they are tried. */
  readonly edges: ReadonlyMap<string, readonly Edge[]>;
  /**
   * Questions that are not asked on the way: readers may answer them at the outcome. Without a reply they count as
   * `unsure`.
   */
  readonly optional: ReadonlySet<string>;
  /** The outcomes that an outcome includes, in the order in which they are shown. */
  readonly parts: ReadonlyMap<string, readonly OutcomePart[]>;
}

type Questions = Readonly<Record<string, Question>>;

type AnswerOf<Q extends Question> =
  Q extends OneQuestion<infer Answer> ? Answer : Q extends SeveralQuestion<infer Answer> ? Answer : 'unsure';

type TestOf<Q extends Question> =
  | AnswerOf<Q>
  | readonly AnswerOf<Q>[]
  | (Q extends YenQuestion ? { readonly over: number } : never)
  | (Q extends DayQuestion ? { readonly daysAgoOver: number } : never);

type ConditionOf<Q extends Questions> = { readonly [Name in keyof Q]?: TestOf<Q[Name]> };

/** All tests of a condition must pass. Of several conditions, any must hold. */
type WhenOf<Q extends Questions> = ConditionOf<Q> | readonly ConditionOf<Q>[];

type NodeOf<Q extends Questions, Outcome extends string> = (keyof Q & string) | Outcome;

/** Where a question leads: always to one node, to a node per answer, or to the first node whose condition holds. */
type NextOf<Q extends Questions, Outcome extends string, Name extends keyof Q> =
  | NodeOf<Q, Outcome>
  | (Q[Name] extends OneQuestion<infer Answer> ? { readonly [Each in Answer]: NodeOf<Q, Outcome> } : never)
  | readonly [...{ readonly when: WhenOf<Q>; readonly to: NodeOf<Q, Outcome> }[], NodeOf<Q, Outcome>];

interface Spec<Q extends Questions, Outcome extends string> {
  readonly path: string;
  readonly questions: Q;
  readonly outcomes: readonly Outcome[];
  readonly start: NoInfer<keyof Q & string>;
  readonly next: { readonly [Name in keyof NoInfer<Q>]: NextOf<NoInfer<Q>, NoInfer<Outcome>, Name> };
  /** Questions that are not asked on the way, but may be answered at the outcome. */
  readonly optional?: readonly (keyof NoInfer<Q> & string)[];
  /** The outcomes that are shown within another when their conditions hold. */
  readonly gathers?: {
    readonly [Name in NoInfer<Outcome>]?: readonly {
      readonly part: NoInfer<Outcome>;
      readonly when: WhenOf<NoInfer<Q>>;
    }[];
  };
}

/** Defines a flow. An edge to an unknown node, or for an answer that the question does not have, does not compile. */
export function defineFlow<const Q extends Questions, const Outcome extends string>(spec: Spec<Q, Outcome>): Flow {
  const next: Readonly<Record<string, Next>> = spec.next;
  return {
    path: spec.path,
    start: spec.start,
    questions: new Map(Object.entries(spec.questions)),
    outcomes: spec.outcomes,
    optional: new Set(spec.optional),
    edges: new Map(Object.entries(next).map(([from, way]) => [from, edgesOf(from, way)])),
    parts: new Map(
      Object.entries<readonly OutcomePart[] | undefined>(spec.gathers ?? {}).map(([id, parts]) => [id, parts ?? []]),
    ),
  };
}

type Next =
  | string
  | Readonly<Record<string, string>>
  | readonly (string | { readonly when: When; readonly to: string })[];

function edgesOf(from: string, next: Next): Edge[] {
  if (typeof next === 'string') return [{ from, to: next }];
  if (isList(next)) return next.map((way) => (typeof way === 'string' ? { from, to: way } : { from, ...way }));
  return Object.entries(next).map(([answer, to]) => ({ from, to, when: { [from]: answer } }));
}

function isList<Item>(value: Readonly<Record<string, string>> | readonly Item[]): value is readonly Item[] {
  return Array.isArray(value);
}
