import type { Holidays } from '#lib/ja/index.ts';
import type { Method } from './channel.ts';
import type { Desk } from './desk.ts';
import { type Exclusion, whyNotDesk, whyNotWay } from './exclude.ts';
import { type ActionId, actionsFor } from './first-actions.ts';
import type { Matter, PickerReplies } from './picker-replies.ts';
import { type PrepareId, prepareFor } from './preparation.ts';
import { type RankedWay, scoreWay } from './score.ts';

/** Keys of the help pages: a matter, `open` for no matter, or another reply. */
type HelpKey = Matter | 'open' | 'guest' | 'language';

/** Everything that the picker chooses from. */
export interface Directory {
  readonly desks: readonly Desk[];
  /** Paths of pages that may help without contacting anybody, the best first. */
  readonly help: Readonly<Record<HelpKey, readonly string[]>>;
  readonly holidays: Holidays;
}

/** A desk with the contact methods open to this reader, best first. The desk ranks by its best method. */
export interface RankedDesk {
  readonly desk: Desk;
  readonly ways: readonly [RankedWay, ...RankedWay[]];
}

/** A desk or method that is not shown to this reader, and why. */
export interface Excluded {
  readonly desk: string;
  /** Absent when the whole desk is left out. */
  readonly by?: Method;
  readonly why: Exclusion;
}

/** The result of the picker: what to do immediately, what to read, whom to ask, and what to have at hand. */
export interface Picked {
  readonly actions: readonly ActionId[];
  readonly help: readonly string[];
  readonly ranked: readonly RankedDesk[];
  readonly excluded: readonly Excluded[];
  readonly prepare: readonly PrepareId[];
}

/** Picks channels for a reader at an instant. The result does not depend on the order of the directory. */
export function pickChannels({ desks, help, holidays }: Directory, replies: PickerReplies, now: Date): Picked {
  const inPlace = [...desks].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const ranked = inPlace
    .flatMap((desk) => rankDesk(desk, replies, now, holidays))
    .sort((a, b) => b.ways[0].score - a.ways[0].score);
  return {
    actions: actionsFor(replies),
    help: helpFor(help, replies),
    ranked,
    excluded: inPlace.flatMap((desk) => leftOut(desk, replies)),
    prepare: prepareFor(
      replies,
      ranked.map(({ ways }) => ways[0].by),
    ),
  };
}

function rankDesk(desk: Desk, replies: PickerReplies, now: Date, holidays: Holidays): RankedDesk[] {
  if (whyNotDesk(desk, replies) !== undefined) return [];
  const [first, ...rest] = desk.methods
    .filter(({ by }) => whyNotWay(desk, by, replies) === undefined)
    .map((method) => scoreWay(desk, method, replies, now, holidays))
    .sort((a, b) => b.score - a.score);
  return first === undefined ? [] : [{ desk, ways: [first, ...rest] }];
}

function leftOut(desk: Desk, replies: PickerReplies): Excluded[] {
  const why = whyNotDesk(desk, replies);
  if (why !== undefined) return [{ desk: desk.id, why }];
  return desk.methods.flatMap(({ by }) => {
    const whyNot = whyNotWay(desk, by, replies);
    return whyNot === undefined ? [] : [{ desk: desk.id, by, why: whyNot }];
  });
}

function helpFor(help: Directory['help'], { who, matter, language }: PickerReplies): string[] {
  const own = help[matter ?? (who === 'seller-large' || who === 'seller-small' ? 'selling' : 'open')];
  // Locked-out readers can do little before they can sign in again, so those pages come first, unless there is a risk.
  const isLocked = who === 'guest';
  const isDanger = actionsFor({ who, matter }).length > 0;
  const pages = [
    ...(isLocked && !isDanger ? help.guest : []),
    ...own,
    ...(isLocked ? help.guest : []),
    ...(language === undefined || language === 'japanese' ? [] : help.language),
  ];
  return [...new Set(pages)];
}
