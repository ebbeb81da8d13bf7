import { type Drawn, fullWidth, type Shape } from './drawing.ts';
import type { DrawingPage } from './page.ts';
import { arrowRight, box, centred, path } from './shapes.ts';

const places = ['注文履歴', 'カスタマーサービス'] as const;
const w = 150;
const height = 210;

/** Where the app keeps orders and support: the menu at the lower right, then the two places that readers look for. */
export function appDrawing({ labels, procedures }: DrawingPage): Drawn {
  const named = places.filter((place) => labels.includes(place));
  const app = procedures.find(({ device }) => device === 'app');
  if (named.length === 0 || app === undefined) {
    return {
      ok: false,
      faults: [
        {
          found: `アプリの手順か、図に出る「${places.join('」「')}」の <Label> が、このページにありません。`,
          fix: '<Procedure device="app"> の手順に <Label> で書くか、この図を消してください。',
        },
      ],
    };
  }
  const right = fullWidth - w;
  return {
    ok: true,
    drawing: {
      width: fullWidth,
      height,
      shapes: [
        ...phone(0),
        box('sunk', { x: 16, y: 34, w: w - 32, h: 38 }),
        box('sunk', { x: 16, y: 82, w: w - 32, h: 38 }),
        path('line', `M10 ${height - 48}h${w - 20}M24 ${height - 28}h16m20 0h16`),
        box('press', { x: w - 50, y: height - 44, w: 38, h: 32 }, 8),
        path('sign', `M${w - 40} ${height - 34}h18m-18 6h18m-18 6h18`),
        centred('右下のメニュー', w / 2, height - 66, { size: 's', tone: 'act' }),
        arrowRight(w + 8, height / 2, 32),
        ...phone(right),
        ...named.flatMap((place, index) => entry(place, right, 40 + index * 62)),
      ],
      caption: 'アプリのメニューの場所。2020〜2024年ごろのブログ記事による略図で、新しい画面では違うことがあります。',
      spoken: `図：アプリの右下のメニューから、${named.map((place) => `「${place}」`).join('と')}を開きます。`,
    },
  };
}

function entry(place: string, x: number, y: number): Shape[] {
  const area = { x: x + 12, y, w: w - 24, h: 48 };
  const size = place.length > 8 ? { size: 's' as const } : {};
  return [box('press', area), centred(place, area.x + area.w / 2, y + 24, { tone: 'press', ...size })];
}

function phone(x: number): Shape[] {
  return [box('sheet', { x, y: 0, w, h: height }, 22), path('line', `M${x + w / 2 - 16} 12h32`)];
}
