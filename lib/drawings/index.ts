export type { Drawing, Shape } from './drawing.ts';
export { type DrawingName, draw } from './drawings.ts';
export type { DrawingPage } from './page.ts';
