import { day } from '#lib/guides/index.ts';

export const View = () => day;
