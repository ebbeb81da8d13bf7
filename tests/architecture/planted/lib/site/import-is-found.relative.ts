// @ts-expect-error
export { day } from './no-such-file.ts';
