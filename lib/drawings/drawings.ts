import { appDrawing } from './app.ts';
import { calendarExample } from './calendar-example.ts';
import { checkoutDrawing } from './checkout.ts';
import type { Drawn } from './drawing.ts';
import { genuineDrawing } from './genuine.ts';
import { inboxDrawing } from './inbox.ts';
import { numbersDrawing } from './numbers.ts';
import type { DrawingPage } from './page.ts';
import { registerDrawing } from './register.ts';
import { roadDrawing } from './road.ts';
import { slipDrawing } from './slip.ts';
import { terminalDrawing } from './terminal.ts';

type Draw = (page: DrawingPage, attributes: Readonly<Record<string, string>>) => Drawn;

/** Every drawing that an article may use, by the name of its component. */
const drawings = {
  AppDrawing: appDrawing,
  CalendarDrawing: calendarExample,
  CheckoutDrawing: checkoutDrawing,
  GenuineDrawing: genuineDrawing,
  InboxDrawing: inboxDrawing,
  NumbersDrawing: numbersDrawing,
  RegisterDrawing: registerDrawing,
  RoadDrawing: roadDrawing,
  SlipDrawing: slipDrawing,
  TerminalDrawing: terminalDrawing,
} satisfies Record<string, Draw>;

/** The component name of a drawing. */
export type DrawingName = keyof typeof drawings;

/** The component names of all drawings. */
export const drawingNames = Object.keys(drawings) as DrawingName[];

/** Draws what a component of an article asks for, from the page that it stands on. */
export function draw(name: string, page: DrawingPage, attributes: Readonly<Record<string, string>>): Drawn {
  if (!isDrawingName(name)) throw new Error(`There is no drawing ${name}`);
  return (drawings[name] as Draw)(page, attributes);
}

function isDrawingName(name: string): name is DrawingName {
  return Object.hasOwn(drawings, name);
}
