import type { Slip } from './meant-inline.ts';
import { notText } from './written-text.ts';

/** A line of a paragraph without the marks of the quotation that it stands in. */
export interface Line {
  readonly index: number;
  readonly text: string;
  /** Whether it begins its paragraph. */
  readonly isFirst: boolean;
}

interface LineRule {
  readonly pattern: RegExp;
  /** What to say of a line that matches; `undefined` when it is fine as it stands. `count` lines of the paragraph match. */
  readonly explain: (match: readonly string[], line: Line, count: number) => Pick<Slip, 'found' | 'fix'> | undefined;
  /** Reported once, on the first of the lines that match. */
  readonly isOncePerParagraph?: true;
}

const pin = /[ \t　]*[[［{｛][ 　]*[#＃][ 　]*([A-Za-z][\w-]*)[ 　]*[\]］}｝][ \t　]*$/u;

const rules: readonly LineRule[] = [
  {
    pattern: /^[ \t　]*([#＃]{1,})[ \t　]*(?![#＃\d０-９])(\S.*)$/u,
    explain: ([, signs = '', rest = '']) => notTaken('見出しに', heading(signs.length, rest)),
  },
  {
    pattern: /^[ \t]*[:：]{2,}[ \t]*([A-Za-z]+)/u,
    explain: ([, name = '']) => notBox(name),
  },
  { pattern: /^[ \t]*[!！?？]{3}\+?[ \t　]+([A-Za-z]+)/u, explain: ([, name = '']) => notBox(name) },
  {
    pattern: /^[ \t]*[[［][!！]([A-Za-z]+)[\]］]/u,
    explain: ([, name = '']) => notTaken('補足の枠に', `> [!${boxName(name) === 'Warning' ? 'WARNING' : 'NOTE'}]`),
  },
  {
    pattern: /^[ \t　]*(?:([0-9０-９]{1,9})([.．])|([０-９]{1,9})([)）]))[ \t　]*(?![0-9０-９])(\S.*)$/u,
    explain: ([whole = '', point, sign, bracket, , rest = ''], { isFirst }) => {
      const number = halfWidthDigits(point || bracket || '');
      const isTyped = sign === '.' && /^[ \t]*\d+\.[ \t]/.test(whole);
      // A list that begins with another number than 1 does not end the paragraph before it.
      if (isTyped && isFirst) return undefined;
      const meant = isTyped ? `空行を入れてから ${whole.trim()}` : `${number}. ${rest}`;
      return notTaken('番号の一覧に', meant);
    },
  },
  {
    pattern: /^[ \t　]*(\d{1,9})([)）])[ \t　]*(\S.*)$/u,
    isOncePerParagraph: true,
    explain: ([, number, , rest], _, count) => (count < 2 ? undefined : notTaken('番号の一覧に', `${number}. ${rest}`)),
  },
  {
    pattern: /^[ \t　]*[・•●○◆◇■□▪‣►▶＊＋－‐–—*+][ \t　]*(?![・•●○◆◇■□▪‣►▶＊＋－‐–—*+])(\S.*)$/u,
    isOncePerParagraph: true,
    explain: ([, rest], { isFirst }, count) =>
      count < 2 || !isFirst ? undefined : notTaken('箇条書きに', `行ごとに、半角で - ${rest}`),
  },
  {
    pattern: /^[ \t]*[-*+]　+(\S.*)$/u,
    explain: ([, rest]) => notTaken('箇条書きに', `半角の空白で - ${rest}`),
  },
  {
    pattern: new RegExp(String.raw`^[ \t]*-(?=[\u3040-\u30ff\u4e00-\u9fff「『（[${notText}])(.*)$`, 'u'),
    explain: ([, rest]) => notTaken('箇条書きに', `半角の空白を入れて - ${rest}`),
  },
  {
    pattern: /^[ \t]*　[ \t　]*((?:[-*+]|\d{1,9}[.)])[ \t].*)$/u,
    explain: ([, rest]) => notTaken('一覧に', `全角の空白を半角にして ${rest}`),
  },
  { pattern: /^[ \t　]*＞[ \t　]*(\S.*)$/u, explain: ([, rest]) => notTaken('引用に', `半角で > ${rest}`) },
  { pattern: /^[－ー―─—‐＊＝＿]{3,}[ \t]*$/u, explain: () => notTaken('区切り線に', '前後に空行を入れて ---') },
  {
    pattern: /^[ \t]*[[［][ 　xX✓]?[\]］][ \t　]+(\S.*)$/u,
    explain: ([, rest]) => notTaken('チェックの枠に', `枠を付けずに ${rest}`),
  },
  { pattern: /^:[ \t　]+(\S.*)$/u, explain: ([, rest]) => notTaken('説明の一覧に', `前の行に続けて「：${rest}」`) },
  {
    pattern: /^(?:\/\/|%%)[ \t](.*)$|^\/\*(.*?)(?:\*\/)?$/u,
    explain: ([, line = '', block = '']) => notTaken('覚え書きに', `{/* ${(line || block).trim()} */}`),
  },
];

/** Block markup that stands in the lines of a paragraph as it was typed. `source` gives the words of a mend. */
export function findBlockSlips(lines: readonly Line[], source: string): Slip[] {
  const table = [...tableSlips(lines)];
  let rest = table.length > 0 ? [] : lines;
  const slips = rules.flatMap((rule) => {
    const { told, slips: found } = applyRule(rule, rest, source);
    rest = rest.filter((line) => !told.includes(line));
    return found;
  });
  return [...table, ...slips].sort((a, b) => a.index - b.index);
}

function applyRule({ pattern, explain, isOncePerParagraph }: LineRule, lines: readonly Line[], source: string) {
  const matches = lines.flatMap((line) => {
    const match = pattern.exec(line.text);
    return match === null ? [] : [{ line, groups: asWritten(match, line, source) }];
  });
  const found = matches.flatMap(({ line, groups }) => {
    const said = explain(groups, line, matches.length);
    return said === undefined ? [] : [{ line, slip: { index: line.index + indent(line.text), ...said } }];
  });
  const [first] = found;
  return isOncePerParagraph && first !== undefined
    ? { told: matches.map(({ line }) => line), slips: [first.slip] }
    : { told: found.map(({ line }) => line), slips: found.map(({ slip }) => slip) };
}

function indent(text: string): number {
  return text.length - text.trimStart().length;
}

function asWritten(match: RegExpExecArray, { index, text }: Line, source: string): string[] {
  const line = source.slice(index, index + text.length);
  let from = 0;
  return match.map((group, position) => {
    if (position === 0) return line;
    if (group === undefined || group === '') return '';
    const at = text.indexOf(group, from);
    from = at + group.length;
    return line.slice(at, from);
  });
}

function notTaken(what: string, meant: string): Pick<Slip, 'found' | 'fix'> {
  return { found: `この行は${what}ならず、そのままの文字で出ます。`, fix: `${meant} と書いてください。` };
}

function heading(depth: number, rest: string): string {
  const [, anchor = 'pay-at-register'] = pin.exec(rest) ?? [];
  return `${depth > 2 ? '###' : '##'} ${rest.replace(pin, '').trim()} [#${anchor.toLowerCase()}]`;
}

function boxName(name: string): 'Note' | 'Warning' {
  return /^(?:warn|danger|caution|alert|error|important)/i.test(name) ? 'Warning' : 'Note';
}

function notBox(name: string): Pick<Slip, 'found' | 'fix'> {
  const box = boxName(name);
  return {
    found: 'この行は補足の枠にならず、そのままの文字で出ます。',
    fix: `<${box}> と </${box}> だけの行で文を囲んでください（題は <${box} title="…">）。`,
  };
}

function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** A table that the parser did not take: two lines or more with bars, or one that bars enclose. */
function* tableSlips(lines: readonly Line[]): Generator<Slip> {
  const rows = lines.filter(({ text }) => /^[ \t　]*[|｜]/u.test(text) || /\s[|｜]\s/u.test(text));
  const [first] = rows;
  const isClosed = first !== undefined && /^[ \t　]*[|｜].+[|｜][ \t　]*$/u.test(first.text);
  if (first === undefined || (rows.length < 2 && !isClosed)) return;
  const columns = first.text
    .trim()
    .replace(/^[|｜]|[|｜]$/gu, '')
    .split(/[|｜]/u).length;
  yield {
    index: first.index + indent(first.text),
    found: 'この行からが表にならず、そのままの文字で出ます。',
    fix: `半角の | を使い、この行のすぐ下に ${'|---'.repeat(columns)}| と書いてください（列の数をこの行とそろえます）。`,
  };
}
