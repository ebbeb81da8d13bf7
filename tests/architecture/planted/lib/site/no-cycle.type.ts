import type { Other } from './no-cycle.other-type.ts';

export type One = { other: Other };
