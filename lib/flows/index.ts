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
export { checkFlow, longestPath } from './check.ts';
export { type DiagramEdge, type DiagramNode, diagramOf, mermaid } from './diagram.ts';
export { defineFlow, type Edge, type Flow } from './flow.ts';
export { type AnswerWords, type FlowWords, flowWordsSchema, type QuestionWords } from './flow-words.ts';
export { type PlacedDiagram, placeDiagram } from './layout.ts';
export { hasSteps, type Outcome, outcomeKind, outcomeSchema } from './outcome.ts';
export { type Path, paths } from './paths.ts';
export { type PayFigures, payFlow, payOutcomes, payQuestions, payStages } from './pay-flow.ts';
export { answersOf, isPrivate, type OneQuestion, type Question, type SeveralQuestion, unsure } from './question.ts';
export { type Fault, type Reply, textsOf } from './reply.ts';
export { type Given, givenOf, type Position, resolve, type Step } from './resolve.ts';
