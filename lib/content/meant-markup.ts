import type { Heading, List, ListItem, Nodes, Paragraph, Root, TableCell } from 'mdast';
import { findBlockSlips, type Line } from './meant-blocks.ts';
import { findInlineSlips, type Slip } from './meant-inline.ts';
import { placeOf } from './place.ts';
import type { Report } from './problem.ts';
import { Places, writtenText } from './written-text.ts';

/**
 * A remark plugin: reports markup that was meant and did not take, so that it would be published as text. It must run
 * before plugins that change the text, since it compares the text with its source.
 */
export function remarkMeantMarkup(report: Report) {
  return (tree: Root, file: { toString(): string }): void => {
    const source = String(file);
    new Finder(source, report).read(tree, []);
  };
}

class Finder {
  readonly #source: string;
  readonly #places: Places;
  readonly #report: Report;

  constructor(source: string, report: Report) {
    this.#source = source;
    this.#places = new Places(source);
    this.#report = report;
  }

  read(node: Nodes, parents: readonly Nodes[]): void {
    switch (node.type) {
      case 'paragraph':
        this.#readParagraph(node, parents);
        return;
      case 'heading':
      case 'tableCell':
        this.#readLine(node);
        return;
      case 'listItem':
        this.#readItem(node);
        break;
      case 'table':
        this.#readTable(node.children.map(({ children }) => children));
        break;
      default:
        break;
    }
    if (!('children' in node)) return;
    const path = [...parents.slice(-2), node];
    for (const child of node.children) this.read(child, path);
  }

  #readParagraph(node: Paragraph, parents: readonly Nodes[]): void {
    if (node.position === undefined) return;
    const { text, offset } = writtenText(node, this.#source);
    const source = this.#source.slice(offset, offset + text.length);
    const lines = [...linesOf(text)];
    const blocks = findBlockSlips(lines, source);
    const places = new Places(text);
    const takenLines = new Set(blocks.map(({ index }) => places.at(index).line));
    const inline = [
      ...findInlineSlips(text, source),
      ...pinSlips(text, mayBePinned(node, parents)),
      ...loneBackslash(text),
    ].filter(({ index }) => !takenLines.has(places.at(index).line));
    this.#tell([...blocks, ...inline], offset);
  }

  #readLine(node: Heading | TableCell): void {
    if (node.position === undefined) return;
    const { text, offset } = writtenText(node, this.#source);
    const source = this.#source.slice(offset, offset + text.length);
    this.#tell([...findInlineSlips(text, source), ...pinSlips(text, node.type === 'heading')], offset);
  }

  #readItem(node: ListItem): void {
    if (typeof node.checked !== 'boolean') return;
    this.#report(
      placeOf(node),
      'meant-markup',
      'チェックの枠があります。',
      '[ ] を消して、ふつうの箇条書きにしてください。',
    );
  }

  // Cells beyond those of the first row are left out of the page.
  #readTable([head = [], ...rows]: readonly (readonly TableCell[])[]): void {
    for (const cells of rows) {
      const extra = cells[head.length];
      if (extra === undefined) continue;
      this.#report(
        placeOf(extra),
        'meant-markup',
        `表の列は ${head.length} つですが、この行には ${cells.length} つあり、ここからは出ません。`,
        '列の数を最初の行とそろえてください。文字としての | は \\| と書きます。',
      );
    }
  }

  #tell(slips: readonly Slip[], offset: number): void {
    for (const { index, found, fix } of slips) {
      this.#report(this.#places.at(offset + index), 'meant-markup', found, fix);
    }
  }
}

function* linesOf(text: string): Generator<Line> {
  let index = 0;
  for (const line of text.split('\n')) {
    // What stands before a later line's text belongs to the quotation around it.
    const [prefix = ''] = index === 0 ? [] : (/^[ \t]*(?:>[ \t]?)*/.exec(line) ?? []);
    const marks = prefix.includes('>') ? prefix.length : 0;
    yield { index: index + marks, text: line.slice(marks), isFirst: index === 0 };
    index += line.length + 1;
  }
}

/** Only a step of a procedure and a heading may end in an anchor. */
function mayBePinned(node: Paragraph, parents: readonly Nodes[]): boolean {
  const [procedure, list, item] = parents.slice(-3);
  const isStep = item?.type === 'listItem' && item.children[0] === node && isNumbered(list);
  return isStep && procedure?.type === 'mdxJsxFlowElement' && procedure.name === 'Procedure';
}

function isNumbered(node: Nodes | undefined): node is List {
  return node?.type === 'list' && node.ordered === true;
}

function* pinSlips(text: string, isAllowed: boolean): Generator<Slip> {
  for (const match of text.matchAll(/[[［｛][ 　]*[#＃][ 　]*([A-Za-z][A-Za-z0-9-]*)[ 　]*[\]］｝]/gu)) {
    const meant = `[#${match[1]?.toLowerCase()}]`;
    const isLast = text.slice(match.index + match[0].length).trim() === '';
    if (isAllowed && isLast && match[0].startsWith('[#') && match[0].endsWith(']')) continue;
    yield {
      index: match.index,
      found: `「${match[0]}」がアンカーにならず、そのままの文字で出ます。`,
      fix: isAllowed
        ? `行のいちばん終わりに、半角で ${meant} と書いてください。`
        : 'アンカーを付けられるのは、見出しと、<Procedure> の手順の行の終わりだけです。消してください。',
    };
  }
}

function* loneBackslash(text: string): Generator<Slip> {
  const end = text.trimEnd();
  if (!end.endsWith('\\')) return;
  yield {
    index: end.length - 1,
    found: '段落の終わりの「\\」が、そのままの文字で出ます。',
    fix: '消してください。「\\」で改行できるのは、次の行が続くときだけです。',
  };
}
