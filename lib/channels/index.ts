export { type Channel, channelKind, knowns, type Method, methods, signIns } from './channel.ts';
export { type Desk, deskOf, type HoursFact } from './desk.ts';
export { type Hours, isCounted, isOpen, nextOpening, type Shift, type Span } from './hours.ts';
export { pickerFlow, pickerQuestions, skipToResult } from './picker-flow.ts';
export { matters, type PickerReplies, pickerReplies } from './picker-replies.ts';
export { type Directory, type Picked, pickChannels } from './rank.ts';
export { type ResultWords, resultWordsSchema } from './result-words.ts';
export { baseScore, deskIds } from './rules.ts';
