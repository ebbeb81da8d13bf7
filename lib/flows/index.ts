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
export { caseOf, choicesBefore, isChosen } from './choices.ts';
export { conditionsOf, type Test, type When } from './condition.ts';
export { type DiagramEdge, type DiagramNode, diagramOf, mermaid } from './diagram.ts';
export { defineFlow, type Flow } from './flow.ts';
export { type FlowWords, flowWordsSchema } from './flow-words.ts';
export { type PlacedDiagram, placeDiagram } from './layout.ts';
export { hasSteps, type Outcome, outcomeKind, outcomeSchema } from './outcome.ts';
export { type Path, paths } from './paths.ts';
export { answersOf, type OneQuestion, type Question, unsure } from './question.ts';
export { type Given, givenOf, optionalOnTheWay, type Position, resolve } from './resolve.ts';
export { type FlowVocabulary, sharedAddress } from './shared-address.ts';
