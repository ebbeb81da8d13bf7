export { type PayFigures, payFlow } from './pay-flow.ts';
