import type { Place } from './problem.ts';

/** The text of a file, and what its author has to mend about how it was saved. */
export interface DecodedText {
  /** The text as well as it can be read, so that its other faults can be reported at the same time. */
  readonly text: string;
  readonly fault?: EncodingFault;
}

/** A file that is not plain UTF-8, or has lost characters. */
export interface EncodingFault extends Place {
  readonly found: string;
  readonly fix: string;
}

const saveAsUtf8 =
  'UTF-8 で保存し直してください（VS Code なら画面右下の文字コードの名前から「エンコード付きで再度開く」でいまの文字コードを選び、「エンコード付きで保存」で UTF-8 を選びます）。';
const top: Place = { line: 1, column: 1 };

/** Reads the bytes of a content file. Only UTF-8 is accepted; other encodings are recognised and named. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return foreign(bytes, wide);
  const text = decodeStrictly(bytes, 'utf-8');
  if (text === undefined) return decodeForeign(bytes);
  // ISO-2022-JP uses only ASCII bytes, so it is valid UTF-8, too.
  if (text.includes('\x1b$B') || text.includes('\x1b$@')) return foreign(bytes, iso2022);
  const fault = lostCharacters(text);
  return { text, ...(fault && { fault }) };
}

interface Encoding {
  /** The label that `TextDecoder` knows. */
  readonly label: string;
  readonly name: string;
}

const shiftJis: Encoding = { label: 'shift_jis', name: 'Shift_JIS' };
const eucJp: Encoding = { label: 'euc-jp', name: 'EUC-JP' };
const iso2022: Encoding = { label: 'iso-2022-jp', name: 'ISO-2022-JP（JIS）' };
const utf16le: Encoding = { label: 'utf-16le', name: 'UTF-16' };
const utf16be: Encoding = { label: 'utf-16be', name: 'UTF-16' };

function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16le;
  if (first === 0xfe && second === 0xff) return utf16be;
  // Without a byte order mark: the dashes and keys of front matter have a NUL beside each of them.
  if (first === 0 && second !== undefined && second !== 0) return utf16be;
  return first !== undefined && first !== 0 && second === 0 ? utf16le : undefined;
}

function decodeForeign(bytes: Uint8Array): DecodedText {
  const loose = new TextDecoder('utf-8').decode(bytes);
  const candidates = [shiftJis, eucJp].flatMap((encoding) => {
    const text = decodeStrictly(bytes, encoding.label);
    return text === undefined ? [] : [{ encoding, score: japaneseShare(text) }];
  });
  const [best] = candidates.sort((a, b) => b.score - a.score);
  if (best !== undefined && best.score > japaneseShare(loose)) return foreign(bytes, best.encoding);
  return { text: loose, fault: { ...firstLoss(loose), ...brokenUtf8 } };
}

function foreign(bytes: Uint8Array, { label, name }: Encoding): DecodedText {
  const text = new TextDecoder(label).decode(bytes);
  return { text, fault: { ...top, found: `このファイルは ${name} で保存されています。`, fix: saveAsUtf8 } };
}

function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How much of the non-ASCII text is kana, kanji or Japanese punctuation. Half-width katakana count as noise. */
function japaneseShare(text: string): number {
  const foreignCharacters = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const japanese = text.match(/[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/gu)?.length ?? 0;
  return foreignCharacters === 0 ? 0 : japanese / foreignCharacters;
}

const brokenUtf8 = {
  found: 'UTF-8 として読めないバイトがあります。',
  fix: 'この場所の文字を書き直し、UTF-8 で保存してください。',
} as const;

/** Characters that an earlier program replaced or garbled before the file was saved as UTF-8. */
function lostCharacters(text: string): EncodingFault | undefined {
  if (text.includes('\uFFFD')) {
    return {
      ...firstLoss(text),
      found: '文字が失われ、「\uFFFD」に置きかわっています。',
      fix: '元の文字に書き直し、UTF-8 で保存してください。',
    };
  }
  const reference = [...text.matchAll(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi)].find(isNoCharacter);
  if (reference !== undefined) {
    return {
      ...placeAt(text, reference.index),
      found: `「${reference[0]}」が表す文字はありません。`,
      fix: '表したい文字をそのまま書いてください。',
    };
  }
  // UTF-8 bytes of kana that were read as Shift_JIS begin with one of these three rare kanji.
  const garbled = /[縺繧繝][^\n]{0,6}[縺繧繝][^\n]{0,6}[縺繧繝]/u.exec(text);
  if (garbled === null) return undefined;
  return {
    ...placeAt(text, garbled.index),
    found: '文字化けした文字があります。',
    fix: '元のファイルを UTF-8 として開き直し、文字を書き直してから UTF-8 で保存してください。',
  };
}

/** Whether a character reference names half of a pair, nothing, or more than there are. Browsers show 「\uFFFD」. */
function isNoCharacter([, hexadecimal = '', decimal = '']: RegExpMatchArray): boolean {
  const code = hexadecimal === '' ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
}

function firstLoss(text: string): Place {
  return placeAt(text, text.indexOf('\uFFFD'));
}

function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
