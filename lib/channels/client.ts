export type { Method } from './channel.ts';
export type { Desk } from './desk.ts';
export { type Hours, isCounted, isOpen, nextOpening, type OpenState, type Span } from './hours.ts';
export { pickerFlow, skipToResult } from './picker-flow.ts';
export { type PickerReplies, pickerReplies } from './picker-replies.ts';
export {
  type Directory,
  type Excluded,
  type Picked,
  pickChannels,
  type RankedDesk,
} from './rank.ts';
export type { ResultWords } from './result-words.ts';
export { baseScore } from './rules.ts';
export type { RankedWay, Reason } from './score.ts';
