import { z } from 'zod';
import { type AuthorProblem, formatProblem, parseYaml } from '#lib/content/index.ts';
import type { SearchAnswer } from '#lib/search/index.ts';
import { gradeResults } from './metrics.ts';

const targets = z.array(z.string().regex(/^\/[a-z]+(?:\/[a-z0-9.-]+)*(?:#[a-z0-9-]+)?$/)).default([]);

const querySchema = z.strictObject({
  /** The words exactly as they were typed. */
  q: z.string().min(1),
  language: z.enum(['ja', 'ja-easy', 'en', 'zh', 'ko', 'vi', 'pt', 'id']),
  kind: z.enum(['keyword', 'question', 'foreign', 'out']),
  /** What whoever typed it wants to know. */
  about: z.string().min(1),
  3: targets,
  2: targets,
  /** The site did not treat the matter when the label was written. */
  missing: z.literal(true).optional(),
  /** Money, a password or an account is in danger. */
  emergency: z.literal(true).optional(),
  /** Written or gathered later and without sight of the engine. Nobody tunes on it. */
  later: z.literal(true).optional(),
  /** Gathered on 2026-12-01, without sight of the engine, and labelled before the run. Reported by itself. */
  latest: z.literal(true).optional(),
});

/** A query of a stranger with its accepted answers. */
export interface RealQuery {
  readonly text: string;
  readonly language: z.output<typeof querySchema>['language'];
  readonly kind: z.output<typeof querySchema>['kind'];
  readonly grades: ReadonlyMap<string, 2 | 3>;
  readonly isMissing: boolean;
  readonly isEmergency: boolean;
  readonly isLater: boolean;
  readonly isLatest: boolean;
}

/** Reads the labels of `tests/search/real.yaml`; throws with all errors. */
export function readReal(yaml: string): readonly RealQuery[] {
  const problems: AuthorProblem[] = [];
  const schema = z.strictObject({ queries: z.array(querySchema) });
  const read = parseYaml(yaml, schema, (place, rule, found, fix) => {
    problems.push({ file: 'tests/search/real.yaml', ...place, rule, found, fix });
  });
  if (read === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return read.queries.map(({ q, language, kind, missing, emergency, later, latest, ...grades }) => ({
    text: q,
    language,
    kind,
    grades: new Map([
      ...grades[2].map((target) => [target, 2] as const),
      ...grades[3].map((target) => [target, 3] as const),
    ]),
    isMissing: missing === true,
    isEmergency: emergency === true,
    isLater: later === true,
    isLatest: latest === true,
  }));
}

/** How one query was answered. */
export interface RealVerdict {
  readonly query: RealQuery;
  /** Whether the first result, and one of the first three, helps; for what is not our matter, whether it is said. */
  readonly at1: boolean;
  readonly at3: boolean;
  /** Whether an emergency is marked. */
  readonly isAlarm: boolean;
  readonly urls: readonly string[];
}

const helpful = 2;

/** Judges an answer. What is not our matter is right when nothing is shown but what fits. */
export function judgeReal(
  query: RealQuery,
  urls: readonly string[],
  notices: SearchAnswer['notices'] = [],
): RealVerdict {
  const grades = gradeResults(query, urls);
  const isAlarm = notices.some(({ kind }) => kind === 'urgent');
  if (query.kind === 'out') {
    const isRight = grades.every((grade) => grade >= helpful);
    return { query, urls, at1: isRight, at3: isRight, isAlarm };
  }
  const rank = grades.findIndex((grade) => grade >= helpful);
  return { query, urls, at1: rank === 0, at3: rank >= 0 && rank < 3, isAlarm };
}

/** What some verdicts have in common. */
export interface RealFigures {
  readonly count: number;
  readonly at1: number;
  readonly at3: number;
}

/** The shares of queries that were answered. */
export function realFigures(verdicts: readonly RealVerdict[]): RealFigures {
  const share = (is: (verdict: RealVerdict) => boolean) => verdicts.filter(is).length / Math.max(1, verdicts.length);
  return { count: verdicts.length, at1: share(({ at1 }) => at1), at3: share(({ at3 }) => at3) };
}

/** The parts that are reported by themselves. */
export function realParts(verdicts: readonly RealVerdict[]): readonly (readonly [string, RealFigures])[] {
  const part = (name: string, is: (query: RealQuery) => boolean) =>
    [name, realFigures(verdicts.filter(({ query }) => is(query)))] as const;
  const ours = (query: RealQuery) => query.kind !== 'out' && !query.isMissing;
  return [
    part('ours, on the site', ours),
    part('  keyword', (query) => ours(query) && query.kind === 'keyword'),
    part('  question', (query) => ours(query) && query.kind === 'question'),
    part('  English', (query) => ours(query) && query.language === 'en'),
    part('  other languages', (query) => ours(query) && query.kind === 'foreign' && query.language !== 'en'),
    part('  emergencies', (query) => ours(query) && query.isEmergency),
    part('ours, not on the site when labelled', (query) => query.isMissing),
    part('not our matter', (query) => query.kind === 'out'),
  ];
}
