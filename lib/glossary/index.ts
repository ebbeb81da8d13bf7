export { glossarySchema, type Term } from './glossary.ts';
