export { type Guide, guideKind, type Topic, topicsSchema } from './guide.ts';
export { type Theme, themesSchema } from './themes.ts';
