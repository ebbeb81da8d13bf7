export type { Drawing, Shape } from './drawing.ts';
export { type DrawingName, draw, drawingNames } from './drawings.ts';
export { hoursBar } from './hours-bar.ts';
export type { DrawingPage } from './page.ts';
