import { type Fact, factOf, integerFact } from '#lib/facts/index.ts';

interface Props {
  facts: readonly Fact[];
}

/** The road from the checkout to the receipt. */
export function PaySteps({ facts }: Props) {
  const option = factOf(facts, 'konbini.option-name', 'text').reading.value;
  const days = integerFact(facts, 'konbini.deadline', '日').reading.value;
  const most = integerFact(facts, 'konbini.cap', '円').reading.value;
  const sevenEleven = integerFact(facts, 'konbini.number-digits-711', '桁').reading.value;
  const others = integerFact(facts, 'konbini.number-digits-other', '桁').reading.value;
  const code = factOf(facts, 'konbini.confirm-code', 'text').reading.value;
  return (
    <ol className="mt-3 grid list-decimal gap-2 ps-6">
      <li>
        At the checkout choose standard delivery (<b lang="ja">通常配送</b>), then the payment method{' '}
        <b lang="ja">{option}</b>. A konbini takes up to ¥{most.toLocaleString('en')} at a time.
      </li>
      <li>
        Wait for the mail with the payment number (<b lang="ja">お支払い番号</b>). It is not the order confirmation.
        Choose your store on the page that the mail or <b lang="ja">注文履歴</b> leads to.
      </li>
      <li>
        Note the number for that store: {sevenEleven} digits at 7-Eleven, {others} digits at Lawson, FamilyMart,
        Ministop and Seicomart.
      </li>
      <li>
        Pay by day {days}, counting the day of the mail as day 1. Articles disagree; this is the safe reading. A date in
        the mail comes first. Unpaid orders are cancelled by themselves.
      </li>
      <li>
        At the store bring cash. 7-Eleven: show the number at the till. Lawson and Ministop (
        <a href="/konbini/lawson">Loppi</a>
        ), FamilyMart (<a href="/konbini/familymart">copy machine</a>): type the number and {code} at the machine, and
        take the slip to the till at once. <a href="/konbini/seicomart">Seicomart</a>: machine or till.
      </li>
      <li>
        Keep the receipt (<b lang="ja">領収書</b>) until the parcel has come.
      </li>
    </ol>
  );
}
