export { back } from './no-cycle.back.ts';
export const there = 1;
