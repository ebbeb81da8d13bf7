export const room = 'server';
export { default } from './serve-site.ts';
