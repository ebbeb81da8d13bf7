import { type MdxFault, placeOfFault } from './mdx-faults.ts';
import type { Place } from './problem.ts';
import { findComponent } from './vocabulary.ts';

/** A text from which what the parser could not read was taken out, so that the rest can be read. */
export interface RestOfText {
  /** The same text, line by line, with stand-ins for the signs that were taken out. */
  readonly text: string;
  /** The lines on which something was taken out: what is found there may come of that alone. */
  readonly lines: ReadonlySet<number>;
  /** Whether a block lost a tag, so that what stood in it stands elsewhere now. */
  readonly isTorn: boolean;
}

/** Stands in for a sign that would be read as markup. No keyboard writes it. */
const standIn = '\uE000';

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
  readonly isTorn?: boolean;
}

/** Takes one fault out of a text; `undefined` when nothing is found that could be taken out. */
export function withoutFault({ text, lines, isTorn }: RestOfText, fault: MdxFault): RestOfText | undefined {
  const edits = editsFor(fault, text, offsetOf(text, placeOfFault(fault, text)));
  if (edits.length === 0) return undefined;
  const rest = [...edits]
    .sort((a, b) => b.at - a.at)
    .reduce((left, edit) => left.slice(0, edit.at) + edit.text + left.slice(edit.at + edit.length), text);
  if (rest === text) return undefined;
  const touched = edits.flatMap(({ at, length }) => linesBetween(text, at, at + length));
  return {
    text: rest,
    lines: new Set([...lines, ...touched]),
    isTorn: isTorn || edits.some((edit) => edit.isTorn === true),
  };
}

function editsFor({ reason, place }: MdxFault, text: string, at: number): Edit[] {
  const [, unclosed] = /^Expected a closing tag for `<([^>`]*)>`/.exec(reason) ?? [];
  if (unclosed !== undefined) return [...hideTag(text, at), ...hideClosing(text, at, unclosed)];

  const crossed = /^Unexpected closing tag .*, expected corresponding closing tag/.test(reason);
  if (crossed) return hideCrossed(reason, text, place === undefined ? at : offsetOf(text, place));

  const [, indented] = /^Expected the closing tag `<\/([^>`]*)>`/.exec(reason) ?? [];
  if (indented !== undefined) {
    return [...hideTag(text, text.indexOf('<', at)), ...hideTag(text, text.lastIndexOf(`<${indented}`, at))];
  }
  if (reason.includes('import/exports')) return hideModule(text, at);
  if (reason.includes('lazy line')) return hideTag(text, text.lastIndexOf('<', at));
  return hideConstruct(text, at);
}

function hideCrossed(reason: string, text: string, at: number): Edit[] {
  const [, closing = '', open = '', line, column] = /`<\/([^>`]*)>`.*`<([^>`]*)>` \((\d+):(\d+)/.exec(reason) ?? [];
  const opened = offsetOf(text, { line: Number(line), column: Number(column) });
  // The tag closes one that was opened before, so it is the one in between that is not closed.
  if (text.slice(0, opened).includes(`<${closing}`)) return [...hideTag(text, opened), ...hideClosing(text, at, open)];
  const begin = text.indexOf(`</${closing}`, at);
  return begin === -1 ? [] : [{ at: begin, length: `</${closing}`.length, text: `</${open}` }];
}

// A tag, or an expression in braces, that cannot be read.
function hideConstruct(text: string, at: number): Edit[] {
  const brace = text.lastIndexOf('{', at);
  const angle = text.lastIndexOf('<', at);
  if (brace === -1 && angle === -1) return [];
  const isInTag = angle !== -1 && /^<[A-Za-z][^<>]*$/.test(text.slice(angle, Math.max(at, brace)));
  return brace > angle && !isInTag ? hideBraces(text, brace) : hideAttributes(text, angle);
}

// Braces that are never closed reach to the end of the block.
function hideBraces(text: string, from: number): Edit[] {
  let at = from;
  while (text[at - 1] === '{') at -= 1;
  const end = endOfBraces(text, at);
  const inside = text.slice(at, end ?? at + 1);
  return [{ at, length: inside.length, text: inside.replace(/[{}<>]/g, standIn) }];
}

function endOfBraces(text: string, at: number): number | undefined {
  let open = 0;
  for (let index = at; index < text.length; index += 1) {
    if (text.startsWith('\n\n', index)) return undefined;
    if (text[index] === '{') open += 1;
    if (text[index] === '}') open -= 1;
    if (open === 0) return index + 1;
  }
  return undefined;
}

// The tag itself is kept, so that what stands in it stays there.
function hideAttributes(text: string, at: number): Edit[] {
  const [, slash = '', name = '', attributes = ''] =
    /^<(\/?)([A-Za-z]+)((?:(?!\n\n)[^<>])*)>/.exec(text.slice(at)) ?? [];
  if (findComponent(name) === undefined) return hideTag(text, at);
  const end = slash === '' && attributes.endsWith('/') ? '/' : '';
  const rest = attributes.slice(0, attributes.length - end.length).replace(/[^\n]/g, ' ') + end;
  if (rest === attributes) return hideTag(text, at);
  const begin = at + 1 + slash.length + name.length;
  return [{ at: begin, length: attributes.length, text: rest, isTorn: slash === '' && isBlock(name) }];
}

function hideTag(text: string, at: number): Edit[] {
  if (at < 0 || text[at] !== '<') return [];
  const [, name = ''] = /^<\/?([A-Za-z]*)/.exec(text.slice(at)) ?? [];
  return [{ at, length: 1, text: standIn, isTorn: isBlock(name) }];
}

function hideClosing(text: string, at: number, name: string): Edit[] {
  const close = text.indexOf(`</${name}>`, at + 1);
  const next = text.indexOf(`<${name}`, at + 1);
  return close !== -1 && (next === -1 || close < next) ? hideTag(text, close) : [];
}

function hideModule(text: string, at: number): Edit[] {
  const begin = [...text.matchAll(/^(?:import|export)(?=\b)/gm)].findLast(({ index }) => index <= at)?.index;
  return begin === undefined ? [] : [{ at: begin, length: 1, text: standIn }];
}

function isBlock(name: string): boolean {
  const kind = findComponent(name)?.kind;
  return kind === 'frame' || kind === 'section';
}

function offsetOf(text: string, { line, column }: Place): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

function linesBetween(text: string, from: number, to: number): number[] {
  const first = text.slice(0, from).split('\n').length;
  return text
    .slice(from, to)
    .split('\n')
    .map((_, index) => first + index);
}
