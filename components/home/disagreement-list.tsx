import { Icon } from '#components/article/icon.tsx';

const disagreements = [
  ['/guides/deadline/when', '支払いの期限', '3日 / 6日'],
  ['/guides/store/means', '現金以外', '可 / 不可'],
  ['/guides/after/refund', '返金の受け取り', 'ギフト券 / 振込'],
] as const;

/** What the accounts on the web contradict each other on; each page gives the reading that is safe. */
export function DisagreementList() {
  return (
    <section aria-labelledby="disagreements" className="box box-split">
      <h2 id="disagreements" className="box-name text-part">
        <Icon shape="disagreement" />
        出典が食いちがうこと
      </h2>
      <dl>
        {disagreements.map(([href, name, values]) => (
          <div key={href} className="flex items-center justify-between gap-4">
            <dt>
              <a href={href} className="flex min-h-11 items-center text-ink">
                {name}
              </a>
            </dt>
            <dd className="font-bold tabular-nums">{values}</dd>
          </div>
        ))}
      </dl>
      <p className="text-small">
        ネットの記事は、互いに違うことを書いています。このサイトは、だれが何と言っているかと、間違っていても損をしにくい読み方を示します。
      </p>
    </section>
  );
}
