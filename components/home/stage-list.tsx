const stages = [
  ['/guides/checkout/option-missing', 'この注文、コンビニで払える？', '選べない理由と、直し方が分かります'],
  ['/guides/number/find', '番号はどこ？', 'メールが来ない、見つからないとき'],
  ['/konbini', 'お店に着いた', '機械の押し方、番号の見せ方'],
  ['/guides/deadline/when', 'いつまでに払う？', '番号が届いた日からの数え方'],
  ['/guides/after', '払ったあと', '発送、返金、取り消し'],
  ['/trouble', 'うまくいかない', '起きていることから、原因と直し方をさがす'],
] as const;

/** Where a reader may be on the way from doubt to receipt. */
export function StageList() {
  return (
    <ol className="divide-y divide-line overflow-hidden rounded-box border border-line bg-sheet">
      {stages.map(([href, title, note], index) => (
        <li key={href}>
          <a href={href} className="flex min-h-16 items-center gap-4 px-5 py-3 text-ink no-underline hover:bg-act-wash">
            <span aria-hidden="true" className="w-6 text-section font-bold text-act">
              {index + 1}
            </span>
            <span className="flex-1">
              <b className="block leading-[1.5]">{title}</b>
              <span className="block text-small text-soft">{note}</span>
            </span>
            <span aria-hidden="true" className="text-soft">
              ›
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}
