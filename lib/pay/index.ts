export { payFlow, payOutcomes, payQuestions, payStages } from './pay-flow.ts';
