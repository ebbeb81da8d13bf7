// @ts-check
// A thread does not inherit what reads TypeScript for its process.
import { register } from 'tsx/esm/api';

register();
await import('./store-thread.ts');
