/** The words of the page that stands in for one that is not on the device. */
export const offlinePageWords = {
  title: '電波がなくて、このページを開けません',
  lead: 'お使いの端末に取っておいたページは、電波がなくても読めます。',
  again: 'もう一度開く',
  back: '電波が戻りました。「もう一度開く」を押すと、さっきのページが出ます。',
  urgent: '急ぐとき',
  search: '取っておいた中からさがす',
  searchHint: '電波がないあいだは、取っておいたページだけを開けます。',
  kept: '取っておいたページ',
  none: 'まだ何も取っておいていません。電波のあるところで一度開いたページは、次からここに出ます。',
  groups: {
    counter: 'お店で払う',
    desks: '窓口',
    others: 'そのほか',
  },
  notKept: '（電波があるときに開けます）',
} as const;
