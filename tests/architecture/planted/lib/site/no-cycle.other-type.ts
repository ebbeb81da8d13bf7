import type { One } from './no-cycle.type.ts';

export type Other = { one: One };
