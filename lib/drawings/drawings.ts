import type { Drawn } from './drawing.ts';
import type { DrawingPage } from './page.ts';
import { terminalDrawing } from './terminal.ts';

type Draw = (page: DrawingPage, attributes: Readonly<Record<string, string>>) => Drawn;

/** Every drawing that an article may use, by the name of its component. */
const drawings = {
  TerminalDrawing: terminalDrawing,
} satisfies Record<string, Draw>;

/** The component name of a drawing. */
export type DrawingName = keyof typeof drawings;

/** Draws what a component of an article asks for, from the page that it stands on. */
export function draw(name: string, page: DrawingPage, attributes: Readonly<Record<string, string>>): Drawn {
  if (!isDrawingName(name)) throw new Error(`There is no drawing ${name}`);
  return (drawings[name] as Draw)(page, attributes);
}

function isDrawingName(name: string): name is DrawingName {
  return Object.hasOwn(drawings, name);
}
