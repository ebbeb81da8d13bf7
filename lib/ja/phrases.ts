const isKana = /^[ぁ-ゖー]+$/u;
const opens = /[「『（〈【［(]$/u;
const startsOpen = /^[「『（〈【［(]/u;
const ends = /[、。，．・：；！？〜…]$/u;
const closes = /[」』）〉】］)]$/u;
const startsClosed = /^[、。，．・：；！？」』）〉】］)〜…ーぁぃぅぇぉっゃゅょァィゥェォッャュョ%％]/u;
/** A verb or an adjective as it stands before a noun. A word that ends otherwise, as 支払い, makes one word with the next. */
const verb = /^.*[一-龠].*[るうくすつむぶぐ]$/u;
/** Said before a noun and one word with it. */
const prefix = /^[おご]$/u;
/** Kana that is no ending of the word before it. */
const free = /^(?:この|その|あの|どの|こちら|どう|どれ|どこ|だれ|もう|まだ|すぐ|いつ|なぜ|ほか|まず)$/u;
/** One word with the kana before it: 2つ目, まとめ方, 聞き先, 登録し直す. */
const suffix = /^(?:[目的者方先中込合]|以上|以下|直)/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * A text in the pieces between which a line may break: a word with its endings and particles, as a reader would pause.
 * Browsers that cannot find them break a heading anywhere. Where words cannot be told apart, the text is one piece.
 */
export function phrases(text: string): string[] {
  if (!('Segmenter' in Intl)) return [text];
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  const pieces: string[] = [];
  let before = '';
  for (const { segment } of segmenter.segment(text)) {
    if (before === '' || !mayBreak(before, segment)) pieces.push((pieces.pop() ?? '') + segment);
    else pieces.push(segment);
    before = segment;
  }
  return pieces;
}

/** Whether a line may end between two words that follow each other. */
function mayBreak(before: string, word: string): boolean {
  if (opens.test(before) || startsClosed.test(word)) return false;
  if (ends.test(before) || startsOpen.test(word)) return true;
  if (closes.test(before)) return !isKana.test(word);
  if (isKana.test(word)) return free.test(word) && !prefix.test(before);
  if (isKana.test(before)) return !prefix.test(before) && !before.endsWith('っ') && !suffix.test(word);
  return verb.test(before);
}
