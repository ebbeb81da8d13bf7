import { type Document, isScalar, Lexer, visit } from 'yaml';
import type { Slip } from './meant-inline.ts';
import { findMarkup } from './plain-markup.ts';

const afterScalarMark = '\u001f';
const marks = ['\u0002', '\u0018', afterScalarMark];

/** Values that a ` #` cuts off without a word: YAML takes what follows for a comment. */
export function* findCutValues(yaml: string): Generator<Slip> {
  let value = '';
  for (const { index, text, isScalar: isValue } of tokensOf(yaml)) {
    if (!isValue && text.startsWith('#') && isMeantAsText(yaml, index, text, value)) yield cut(index, text);
    if (text.includes('\n')) value = '';
    else if (text.trim() !== '') value = isValue ? text : '';
  }
}

/** The signs of YAML in the order of the text. Only values are marked, so that a `#` within one is no comment. */
function* tokensOf(yaml: string): Generator<{ index: number; text: string; isScalar: boolean }> {
  let index = 0;
  let isNextScalar = false;
  for (const text of new Lexer().lex(yaml)) {
    if (marks.includes(text)) {
      isNextScalar = text === afterScalarMark;
      continue;
    }
    yield { index, text, isScalar: isNextScalar };
    isNextScalar = false;
    index += text.length;
  }
}

// A comment is set off from its value by two spaces, and from its sign by one.
function isMeantAsText(yaml: string, index: number, comment: string, value: string): boolean {
  const lineStart = yaml.lastIndexOf('\n', index - 1) + 1;
  if (yaml.slice(lineStart, index).trim() === '') return false;
  if (/^#[^\s#]/.test(comment)) return true;
  const isSetOff = /\s\s$/.test(yaml.slice(lineStart, index)) || /^#\s*literal:/.test(comment);
  return !isSetOff && /[^!-~]/.test(value);
}

function cut(index: number, comment: string): Slip {
  const text = comment.slice(1).trim();
  return {
    index,
    found: `「#」から後ろの「${text}」が、覚え書きとして捨てられます。`,
    fix: `値の全体を "…" で囲んでください。覚え書きなら、# の前に空白を2つ、後ろに1つ入れてください。`,
  };
}

/** Markdown and components in the values of YAML, which are shown as they stand. Patterns of facts are left alone. */
export function findYamlMarkup(yaml: string, document: Document.Parsed): Slip[] {
  const slips: Slip[] = [];
  visit(document, {
    Pair: (_, { key }) => (isScalar(key) && key.value === 'patterns' ? visit.SKIP : undefined),
    Scalar: (key, node) => {
      if (key === 'key' || typeof node.value !== 'string') return;
      const [start, end] = node.range ?? [0, 0];
      for (const slip of findMarkup(yaml.slice(start, end))) slips.push({ ...slip, index: slip.index + start });
    },
  });
  return slips;
}
