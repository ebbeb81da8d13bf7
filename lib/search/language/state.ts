/** What a word tells of its matter: it happened, it did not, it is still to come, or somebody else did it. */
export type State = 'done' | 'not' | 'before';

/** Auxiliaries that may stand between a verb and what tells its state: して・い in 注文していない. */
const links = '[しせさできられてでいまっちゃじも出来]{0,7}?';
const negated = new RegExp(
  `^${links}(?:な(?:い|く|かっ|けれ|し(?![いく]))|ません|ませ|ずに?|へん|ねえ|ぬ|ん(?=[のだでかけ]|$))`,
);
const happened = new RegExp(`^${links}(?:[ただ]|ずみ|済)(?![いくめらけ])`);
/** What follows a noun that is used as a verb: 注文した, but not 注文だ. */
const nounVerb = /^(?:し|さ[れせ]|せず|でき|出来|済)/;
const still = /^(?:する|の|る|う)?(?:前|まえ)/;
const suffered = /^(?:さ|ら|わ|か|ま|た|ば|が|な)?れ(?:[てるまな]|た|$)/;
const wholeDone = /(?:済み|ずみ|った|いた|した|ました|えた|れた|しまった)$/;

/** The state of a word by the folded text that follows it. A noun has one only where a verb is made of it. */
export function stateOf(word: string, rest: string, isNoun: boolean): State | undefined {
  if (still.test(rest)) return 'before';
  if (isNoun ? !nounVerb.test(rest) : wholeDone.test(word)) return isNoun ? undefined : 'done';
  if (negated.test(rest)) return 'not';
  return happened.test(rest) ? 'done' : undefined;
}

/** Whether somebody else did it: 聞かれた, キャンセルされた. */
export function isSuffered(rest: string): boolean {
  return suffered.test(rest);
}
