export {
  addressOf,
  addressOfPosition,
  entries,
  givenFrom,
  locate,
  privatePart,
  publicPart,
} from './address.ts';
export { defineFlow, type Flow } from './flow.ts';
export type { FlowWords, QuestionWords } from './flow-words.ts';
export { mostLeft } from './most-left.ts';
export {
  answersOf,
  day,
  type OneQuestion,
  one,
  type Question,
  type SeveralQuestion,
  several,
  unsure,
  yen,
} from './question.ts';
export type { Fault } from './reply.ts';
export { type Given, givenOf, optionalOnTheWay, type Position, resolve, type TrailEntry } from './resolve.ts';
