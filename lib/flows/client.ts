export {
  addressOf,
  addressOfPosition,
  entries,
  givenFrom,
  type Located,
  locate,
  privatePart,
  publicPart,
} from './address.ts';
export { longestPath } from './check.ts';
export { defineFlow, type Flow } from './flow.ts';
export type { AnswerWords, FlowWords, QuestionWords } from './flow-words.ts';
export { type PayFigures, payFlow } from './pay-flow.ts';
export {
  answersOf,
  isPrivate,
  type OneQuestion,
  one,
  type Question,
  type SeveralQuestion,
  unsure,
} from './question.ts';
export { type Fault, type Reply, textsOf } from './reply.ts';
export { type Given, givenOf, type Position, resolve, type Step } from './resolve.ts';
