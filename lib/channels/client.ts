export type { Method } from './channel.ts';
export { type Doubt, isCounted, type OpenState, type Span } from './hours.ts';
export { pickerFlow, skipToResult } from './picker-flow.ts';
export { type PickerReplies, pickerReplies } from './picker-replies.ts';
export {
  type Directory,
  type Picked,
  pickChannels,
  type RankedDesk,
} from './rank.ts';
export type { ResultWords } from './result-words.ts';
export { baseScore } from './rules.ts';
export type { RankedWay } from './score.ts';
