// The rules of Japanese technical writing, tuned to short help for tired readers.
module.exports = {
  plugins: { mdx: true },
  rules: {
    'preset-ja-technical-writing': {
      // Sentences are です・ます; bulleted conditions (「〜である」) may be plain, as long as one list is of one kind.
      'no-mix-dearu-desumasu': { preferInHeader: '', preferInBody: 'ですます', preferInList: '', strict: false },
      // 「かもしれません」 is how an honest page says that nobody knows.
      'ja-no-weak-phrase': false,
      // On-screen labels (<Label>) end a text node without 「。」, which this rule takes for the end of a sentence.
      'ja-no-mixed-period': false,
      // Labels quoted from a screen keep their question marks.
      'no-exclamation-question-mark': { allowHalfWidthQuestion: true, allowFullWidthQuestion: true },
      // 「○○ペイ」 is how the public warnings write it.
      'ja-no-successive-word': { allow: ['○'] },
      // 「d払い」 is a name.
      'ja-unnatural-alphabet': { allow: ['d'] },
      // に and が often stand twice in a natural short sentence (会計の前に店員に); the others seldom do.
      'no-doubled-joshi': { min_interval: 1, strict: false, allow: ['も', 'や', 'か', 'と', 'は', 'に', 'が'] },
      // We aim at 50 characters and stop at 90.
      'sentence-length': { max: 90 },
      'max-ten': { max: 4 },
      'max-kanji-continuous-len': { max: 8 },
    },
  },
};
