import { Outline } from '#components/article/icon.tsx';

const shapes = {
  /** A question mark in a bubble. */
  may: 'M5 4h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-7l-4.5 4v-4H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2M9.8 8.6a2.3 2.3 0 1 1 3.3 2.1c-.7.4-1.1.8-1.1 1.5M12 14.4v.1',
  /** A shopping cart. */
  order: 'M3 4h2.2l2 10.2h10.4L20 7H6M9 19.4v.1M16.5 19.4v.1',
  /** A mail with a number. */
  number:
    'M4 5h16a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 20 19H4a1.5 1.5 0 0 1-1.5-1.5v-11A1.5 1.5 0 0 1 4 5M3 6.5l9 6.5 9-6.5',
  /** A shop with an awning. */
  counter: 'M4 10v10h16V10M3 10l1.6-6h14.8L21 10M3 10a3 3 0 0 0 6 0 3 3 0 0 0 6 0 3 3 0 0 0 6 0M10 20v-5h4v5',
  /** A calendar. */
  deadline: 'M4 6h16v14H4zM4 10.5h16M8 3.5v4M16 3.5v4M8 14h.1M12 14h.1M16 14h.1M8 17h.1M12 17h.1',
  /** A receipt. */
  paid: 'M6 3h12v18l-2-1.4-2 1.4-2-1.4-2 1.4-2-1.4L6 21zM9 8h6M9 12h6M9 15.5h3',
  /** A warning triangle. */
  wrong: 'M12 9v5M12 17v.1M10.3 4.2 2.6 18a2 2 0 0 0 1.7 3h15.4a2 2 0 0 0 1.7-3L13.7 4.2a2 2 0 0 0-3.4 0',
  /** A ringing telephone. */
  stranger:
    'M6.5 3.5 9 8 7.2 10a13 13 0 0 0 6.8 6.8L16 15l4.5 2.5-1 3a16 16 0 0 1-16-16zM15 3.5a5.5 5.5 0 0 1 5.5 5.5M15 7a2 2 0 0 1 2 2',
  /** A lock. */
  locked: 'M6 11h12v9.5H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11M12 14.8v2',
} as const;

export type PlaceShape = keyof typeof shapes;

interface Props {
  shape: PlaceShape;
}

/** An icon before the name of a place to go. */
export function PlaceIcon({ shape }: Props) {
  return <Outline path={shapes[shape]} className="size-6 flex-none" />;
}

/** Whether a stage of the payment has an icon of its own. */
export function isPlaceShape(name: string): name is PlaceShape {
  return Object.hasOwn(shapes, name);
}
