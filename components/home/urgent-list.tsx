import { PlaceIcon, type PlaceShape } from './place-icon.tsx';

const inHurry = { tile: 'border-act/40 bg-act-wash hover:border-act', icon: 'text-act' };
const inDanger = { tile: 'border-lose/40 bg-lose-wash hover:border-lose', icon: 'text-lose' };

const urgent: readonly { shape: PlaceShape; look: typeof inHurry; href: `/${string}`; label: string; hint: string }[] =
  [
    {
      shape: 'counter',
      look: inHurry,
      href: '/pay/chain?stage=counter',
      label: 'お店の前にいる',
      hint: 'お店を選ぶと、押すボタンの順番が出ます',
    },
    {
      shape: 'stranger',
      look: inDanger,
      href: '/guides/safety/fake-call',
      label: '知らない人から番号・メール・電話が来た',
      hint: '払わない、開かない、教えない。自分の注文履歴で確かめます',
    },
    {
      shape: 'locked',
      look: inDanger,
      href: '/guides/account/hijacked',
      label: '覚えのない請求・入れなくなった',
      hint: 'カード会社に知らせるのが先です',
    },
  ];

/** What cannot wait: each leads to what to do now. */
export function UrgentList() {
  return (
    <ul className="grid gap-2 sm:grid-cols-3 sm:gap-3">
      {urgent.map(({ shape, look, href, label, hint }) => (
        <li key={href}>
          <a
            href={href}
            className={`flex h-full min-h-14 items-center gap-3 rounded-box border px-4 py-2 text-ink no-underline sm:items-start sm:py-4 ${look.tile}`}
          >
            <span className={look.icon}>
              <PlaceIcon shape={shape} />
            </span>
            <span>
              <b className="block leading-[1.5] [word-break:auto-phrase]">{label}</b>
              <span className="hidden text-small text-soft sm:block">{hint}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
