import { componentNames } from './vocabulary.ts';
import { notText } from './written-text.ts';

/** Markup that was meant and did not take: where it stands in a text, what was found, what to write. */
export interface Slip {
  readonly index: number;
  readonly found: string;
  readonly fix: string;
}

interface InlineRule {
  readonly pattern: RegExp;
  /** What to say of a match; `around` is the character before it and the one after it. */
  readonly explain: (match: readonly string[], around: string) => Pick<Slip, 'found' | 'fix'>;
}

const names = [...componentNames, 'br'].join('|');
const url = String.raw`(?:\/|#|https?:\/\/)[^()（）\s]*`;
const imageUrl = /\.(?:png|jpe?g|webp|gif|svg|avif)$/i;

/** In the order in which they claim their characters: what an earlier rule has reported is not reported again. */
const rules: readonly InlineRule[] = [
  {
    pattern: new RegExp(
      String.raw`＜[ 　]*(${names})[ 　]*[＞>]([^＜＞<>\n]*)[＜<][ 　]*[/／][ 　]*\1[ 　]*[＞>]`,
      'giu',
    ),
    explain: ([written, name = '', inner]) => fullWidth(written, `<${properName(name)}>${inner}</${properName(name)}>`),
  },
  {
    pattern: new RegExp(String.raw`＜[ 　]*([/／]?)[ 　]*(${names})((?![A-Za-z])[^＜＞<>\n]*)[＞>]`, 'giu'),
    explain: ([written, slash, name = '', rest = '']) =>
      name === 'br'
        ? {
            found: `「${written}」がそのままの文字で出ます。`,
            fix: '消してください。改行したい行の終わりには \\ を書きます。',
          }
        : fullWidth(written, `<${slash === '' ? '' : '/'}${properName(name)}${halfWidth(rest)}>`),
  },
  {
    pattern: new RegExp(String.raw`([!！]?)[[［]([^[\]［］\n]+)[\]］][ \t　]*[(（][ 　]*(${url})[ 　]*[)）]`, 'gu'),
    explain: ([written, mark, words, to = '']) =>
      notLink(written, `${mark !== '' && imageUrl.test(to) ? '!' : ''}[${words}](${to})`),
  },
  {
    pattern: /[[［]([^[\]［］\n]+)[\]］][(（][ 　]*((?:\/|#|https?:\/\/)[^()（）\n]*[ \t　][^()（）\n]*)[)）]/gu,
    explain: ([written, words, to = '']) => notLink(written, `[${words}](${to.replace(/[ \t　]/gu, '')})`),
  },
  {
    pattern: /[[［]([^[\]［］\n]+)[\]］][(（]((?:\/|#|https?:\/\/)[!-'*-~]*)/gu,
    explain: ([written, words, to]) => notLink(written, `[${words}](${to})`),
  },
  {
    pattern: /[(（]([^()（）\n]+)[)）][[［]((?:\/|https?:\/\/)[!-Z^-~]*)[\]］]/gu,
    explain: ([written, words, to]) => notLink(written, `[${words}](${to})`),
  },
  {
    pattern: /[｛{]{2}[ 　]*([a-z]+\.[a-z0-9-]+)[ 　]*[｝}]{2}/gu,
    explain: ([written, id]) => ({
      found: `「${written}」がそのままの文字で出ます。`,
      fix: `本文では <Fact id="${id}" /> と書いてください。`,
    }),
  },
  {
    pattern: /[*＊]{2}[ \t　]*((?:(?![*＊])[^\n])+?)[ \t　]*[*＊]{2}(?![*＊])/gu,
    explain: ([written, inner = ''], around) => notStrong(written, inner, around),
  },
  {
    pattern: /(?<![A-Za-z0-9_])__(?!_)([^_\n]+?)__(?![A-Za-z0-9_])/gu,
    explain: ([written, inner = ''], around) => notStrong(written, inner, around),
  },
  {
    pattern: /(?<![A-Za-z0-9_/.@-])_(?![_\s])([^_\n]*[\u3040-\u9fff][^_\n]*)(?<!\s)_(?![A-Za-z0-9_])/gu,
    explain: ([written, inner = ''], around) => notStrong(written, inner, around),
  },
  {
    pattern: /(?<![*\s\d])\*(?=[^\s*\d])([^*\n]+)(?<!\s)\*(?=[^\s*\d])/gu,
    explain: ([written, inner = ''], around) => notStrong(written, inner, around),
  },
  {
    pattern: /(?<!=)==(?=[^\s=])([^=\n]+)(?<!\s)==(?!=)/gu,
    explain: ([written, inner = ''], around) => notStrong(written, inner, around),
  },
  {
    pattern: /(?<!\*)\*\*(?!\*)/gu,
    explain: () => ({
      found: '「**」が太字にならず、そのままの文字で出ます。',
      fix: '**太字** のように、言葉のすぐ前とすぐあとに書いてください。文字として出すなら \\*\\* と書きます。',
    }),
  },
  {
    pattern: /~~[^~\n]+~~/gu,
    explain: ([written]) => ({
      found: `「${written}」の波線がそのままの文字で出ます。`,
      fix: '古い文は消してください。文字として出すなら \\~\\~ と書きます。',
    }),
  },
  {
    pattern: /[`｀]([^`｀\n]+)[`｀]/gu,
    explain: ([written, inner]) => ({
      found: `「${written}」の記号がそのままの文字で出ます。`,
      fix: `画面の言葉なら <Label>${inner}</Label> と書いてください。`,
    }),
  },
  {
    pattern: /[[［]\^[^[\]［］\s]+[\]］]/gu,
    explain: ([written]) => ({
      found: `脚注の印「${written}」がそのままの文字で出ます。`,
      fix: '印を消し、本文か <Note> に書いてください。',
    }),
  },
  {
    pattern: /\[\[[^[\]\n]*[/|][^[\]\n]*\]\]/gu,
    explain: ([written = '']) => notLink(written, '[言葉](/guides/number/find)'),
  },
  {
    pattern: /&(?:nbsp|lt|gt|amp|quot)(?![;A-Za-z0-9=])/gu,
    explain: ([written]) => ({
      found: `「${written}」がそのままの文字で出ます。`,
      fix: `${written}; のように、半角の ; で終えてください。`,
    }),
  },
  {
    pattern: /(?<![A-Za-z0-9:]):[a-z][a-z0-9_+-]+:(?![A-Za-z0-9:])/gu,
    explain: ([written]) => ({
      found: `絵文字の名前「${written}」がそのままの文字で出ます。`,
      fix: '消してください。注意を引くところは <Note> か <Warning> で書きます。',
    }),
  },
];

// Every rule needs one of these, and most paragraphs have none.
const signs = /[＜［｛＊*_=~`｀[(（&:{]/u;

/** Inline markup that stands in the text of a paragraph as it was typed. `source` is the same text, unmasked. */
export function findInlineSlips(text: string, source: string): Slip[] {
  if (!signs.test(text)) return [];
  let rest = text;
  const slips: Slip[] = [];
  for (const { pattern, explain } of rules) {
    const matches = [...rest.matchAll(pattern)];
    if (matches.length === 0) continue;
    for (const match of matches) {
      const end = match.index + match[0].length;
      const around = `${source[match.index - 1] ?? ''}${source[end] ?? ''}`;
      slips.push({ index: match.index, ...explain(groupsIn(match, source), around) });
    }
    rest = rest.replace(pattern, (match) => notText.repeat(match.length));
  }
  return slips.sort((a, b) => a.index - b.index);
}

/** The match and its groups as the author wrote them, components and all. */
function groupsIn(match: RegExpExecArray, source: string): string[] {
  const whole = source.slice(match.index, match.index + match[0].length);
  let from = 0;
  return match.map((group, index) => {
    if (index === 0) return whole;
    if (group === undefined || group === '') return '';
    const at = match[0].indexOf(group, from);
    from = at + group.length;
    return whole.slice(at, from);
  });
}

function fullWidth(written: string | undefined, meant: string): Pick<Slip, 'found' | 'fix'> {
  return { found: `「${written}」がそのままの文字で出ます。`, fix: `半角で ${meant} と書いてください。` };
}

function notLink(written: string | undefined, meant: string): Pick<Slip, 'found' | 'fix'> {
  return {
    found: `「${written}」が${meant.startsWith('!') ? '画像' : 'リンク'}にならず、そのままの文字で出ます。`,
    fix: `半角の記号で、空白を入れずに ${meant} と書いてください。`,
  };
}

function notStrong(written: string | undefined, inner: string, around: string): Pick<Slip, 'found' | 'fix'> {
  const meant = strong(inner);
  // Beside a Latin letter or digit, stars next to other markup do not take.
  const isApart = /[A-Za-z0-9]/.test(around) && /^\*\*[^\p{L}\p{N}]|[^\p{L}\p{N}]\*\*$/u.test(meant);
  return {
    found: `「${written}」が太字にならず、そのままの文字で出ます。`,
    fix: `${isApart ? '前後に半角の空白を入れて ' : ''}${meant} と書いてください。`,
  };
}

// Stars take more often outside ASCII brackets and punctuation than beside them.
function strong(inner: string): string {
  const [, before = '', words = '', after = ''] = /^([("'.,:;!?]*)(.*?)([)"'.,:;!?]*)$/su.exec(inner.trim()) ?? [];
  return words === '' ? inner.trim() : `${before}**${words}**${after}`;
}

function properName(name: string): string {
  return componentNames.find((each) => each.toLowerCase() === name.toLowerCase()) ?? name;
}

function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[”“]/gu, '"')
    .replaceAll('　', ' ');
}
