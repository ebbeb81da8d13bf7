export { flow } from '#lib/flows/flow.ts';
