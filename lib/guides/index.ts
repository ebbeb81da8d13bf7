export { type Guide, guideKind, type Topic, topicsSchema } from './guide.ts';
