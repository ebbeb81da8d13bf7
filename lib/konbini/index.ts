export { chains, type Konbini, konbiniKind } from './konbini.ts';
