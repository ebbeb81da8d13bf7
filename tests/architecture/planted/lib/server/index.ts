export const room = 'server';
export { default } from './next-thread.ts';
