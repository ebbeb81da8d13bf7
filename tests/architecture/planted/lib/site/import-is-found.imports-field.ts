// @ts-expect-error
export { day } from '#lib/ja/no-such-file.ts';
