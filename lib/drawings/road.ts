import { type Drawing, type Drawn, fullWidth, type Shape } from './drawing.ts';
import type { DrawingPage } from './page.ts';
import { box, centred, path } from './shapes.ts';

/** The stations between ordering and the parcel, in order. */
const stations = {
  order: ['注文'],
  mails: ['2通の', 'メール'],
  number: ['番号'],
  register: ['レジ'],
  shipping: ['発送'],
} as const;

/** A station of the road. */
export type Station = keyof typeof stations;

const names = Object.keys(stations) as Station[];
const step = fullWidth / names.length;
const line = 42;

/** The road from the order to the parcel, with the station where the reader is, if it is known. */
export function road(at?: Station): Drawing {
  const here = at === undefined ? undefined : names.indexOf(at);
  return {
    width: fullWidth,
    height: 96,
    shapes: [
      path('line', `M${step / 2} ${line}H${fullWidth - step / 2}`),
      ...names.flatMap((name, index) => stationShapes(name, index, here === undefined ? undefined : index - here)),
    ],
    caption: 'お店で払うまでの道のり。2021年ごろなどのブログ記事による略図です。',
    spoken: `図：注文、2通のメール、番号、レジ、発送の順に進みます。${at === undefined ? '' : `いまは「${stations[at].join('')}」です。`}`,
  };
}

/** The same for an article; its author says at which station of the road it is. */
export function roadDrawing(_: DrawingPage, { at = '' }: { readonly at?: string }): Drawn {
  if (!isStation(at)) {
    return {
      ok: false,
      faults: [{ found: `「${at}」という所はありません。`, fix: `at="${names.join('" か "')}" と書いてください。` }],
    };
  }
  return { ok: true, drawing: road(at) };
}

function isStation(at: string): at is Station {
  return Object.hasOwn(stations, at);
}

// `from` is how far it is from where the reader is.
function stationShapes(name: Station, index: number, from = 1): Shape[] {
  const x = step * (index + 0.5);
  const r = from === 0 ? 17 : 12;
  const look = from === 0 ? 'press' : from < 0 ? 'wash' : 'sheet';
  const tone = from === 0 ? 'press' : from < 0 ? 'act' : 'soft';
  return [
    box(look, { x: x - r, y: line - r, w: 2 * r, h: 2 * r }, r),
    centred(String(index + 1), x, line, from === 0 ? { tone } : { tone, size: 's' }),
    ...(from === 0 ? [centred('いまここ', x, 12, { size: 's', tone: 'act' })] : []),
    ...stations[name].map((part, row) =>
      centred(part, x, line + 28 + row * 16, { size: 's', tone: from === 0 ? 'act' : 'plain' }),
    ),
  ];
}
