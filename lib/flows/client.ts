export {
  addressOf,
  addressOfPosition,
  entries,
  givenFrom,
  locate,
  privatePart,
  publicPart,
} from './address.ts';
export { longestPath } from './check.ts';
export { defineFlow, type Flow } from './flow.ts';
export type { FlowWords, QuestionWords } from './flow-words.ts';
export { type PayFigures, payFlow } from './pay-flow.ts';
export {
  answersOf,
  type OneQuestion,
  one,
  type Question,
  type SeveralQuestion,
  unsure,
} from './question.ts';
export type { Fault } from './reply.ts';
export { type Given, givenOf, type Position, resolve, type Step } from './resolve.ts';
