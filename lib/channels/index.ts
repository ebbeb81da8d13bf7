export { type Channel, channelKind, knowns, type Method, methods, signIns } from './channel.ts';
export { type Desk, type DeskMethod, deskOf, type HoursFact } from './desk.ts';
export { type Hours, isCounted, isOpen, nextOpening, type OpenState, type Shift, type Span } from './hours.ts';
