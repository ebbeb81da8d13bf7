export { there } from './no-cycle.there.ts';
export const back = 1;
