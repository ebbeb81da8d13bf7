import type { Definition, List, Nodes, PhrasingContent, Root, Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { textAttributes } from './attributes.ts';
import { type ComponentName, findComponent, isComponentName } from './vocabulary.ts';

/** The names that a page gives to blocks without a title of their own. */
export const blockNames = {
  Before: '始める前に',
  Result: 'できたら',
  Causes: '考えられる原因',
  Fix: '直し方',
  Note: '補足',
  Warning: '気をつけて',
  Disagreement: '案内が食いちがいます',
} as const satisfies Partial<Record<ComponentName, string>>;

/**
 * The text of an article as Markdown that needs no component: on-screen labels are set as code, boxes as quotations, and
 * a fact has a mark for a footnote of its id. Facts and public lines stay placeholders until the site fills them in.
 */
export function markdownText(tree: Root): string {
  const definitions = new Map(
    tree.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node] as const] : [])),
  );
  return new MarkdownWriter(definitions).blocks(tree.children);
}

class MarkdownWriter {
  readonly #definitions: ReadonlyMap<string, Definition>;

  constructor(definitions: ReadonlyMap<string, Definition>) {
    this.#definitions = definitions;
  }

  blocks(nodes: readonly Nodes[]): string {
    return nodes
      .map((node) => this.#block(node))
      .filter((text) => text !== '')
      .join('\n\n');
  }

  #block(node: Nodes): string {
    switch (node.type) {
      case 'paragraph':
        return atLineStart(this.#inline(node.children));
      case 'heading':
        return `${'#'.repeat(node.depth)} ${this.#inline(node.children).trim()}`;
      case 'list':
        return this.#list(node);
      case 'blockquote':
        return quoted(this.blocks(node.children));
      case 'thematicBreak':
        return '---';
      case 'table':
        return this.#table(node);
      case 'mdxJsxFlowElement':
        return this.#component(node);
      // A component on a line of its own may stand for a paragraph.
      case 'mdxJsxTextElement':
        return this.#inline([node]);
      default:
        return '';
    }
  }

  #list({ children, ordered, start }: List): string {
    const items = children.map((item, index) => {
      const mark = ordered ? `${(start ?? 1) + index}. ` : '- ';
      return mark + indented(this.blocks(item.children), mark.length);
    });
    const isLoose = items.some((item) => item.includes('\n\n'));
    return items.join(isLoose ? '\n\n' : '\n');
  }

  #table({ children }: Table): string {
    const rows = children.map(({ children: cells }) => {
      const texts = cells.map((cell) => this.#inline(cell.children).replaceAll('|', '\\|').replaceAll('\n', ' '));
      return `| ${texts.join(' | ')} |`;
    });
    const rule = `|${' --- |'.repeat(children[0]?.children.length ?? 0)}`;
    return [rows[0], rule, ...rows.slice(1)].join('\n');
  }

  #component(node: MdxJsxFlowElement): string {
    const rule = findComponent(node.name);
    if (rule === undefined || !isComponentName(node.name)) return this.blocks(node.children);
    const values = textAttributes(node, rule.attributes);
    if (rule.kind === 'value') return this.#value(node.name, values, rule.spoken(values));
    if (rule.kind === 'section') return join(`## ${escaped(values[rule.heading] ?? '')}`, this.blocks(node.children));
    if (rule.kind === 'phrase') return this.#inline([node]);
    const inside = this.blocks(node.children);
    switch (node.name) {
      case 'Before':
      case 'Result':
      case 'Causes':
      case 'Fix':
        return join(`**${blockNames[node.name]}**`, inside);
      case 'Note':
      case 'Warning':
      case 'Disagreement': {
        const title = values.title ?? '';
        const name = `${blockNames[node.name]}${title === '' ? '' : `：${escaped(title)}`}`;
        return quoted(join(`**${name}**`, inside));
      }
      default:
        return inside;
    }
  }

  #value(name: ComponentName, values: Readonly<Record<string, string>>, spoken: string): string {
    if (name === 'Copy') return `${escaped(values.name ?? '')}：${code(values.value ?? '')}`;
    return name === 'Fact' ? spoken + footnote(values.id) : spoken;
  }

  #inline(nodes: readonly (PhrasingContent | MdxJsxFlowElement)[]): string {
    return nodes.map((node) => this.#phrase(node)).join('');
  }

  #phrase(node: PhrasingContent | MdxJsxFlowElement): string {
    switch (node.type) {
      case 'text':
        return escaped(node.value);
      case 'break':
        return '\\\n';
      case 'strong':
        return `**${this.#inline(node.children)}**`;
      case 'emphasis':
        return `*${this.#inline(node.children)}*`;
      case 'link':
        return `[${this.#inline(node.children)}](${node.url})`;
      case 'linkReference':
        return `[${this.#inline(node.children)}](${this.#definitions.get(node.identifier)?.url ?? ''})`;
      case 'image':
        return `![${escaped(node.alt ?? '')}](${node.url})`;
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement':
        return this.#inlineComponent(node);
      default:
        return '';
    }
  }

  #inlineComponent(node: MdxJsxTextElement | MdxJsxFlowElement): string {
    const inside = node.children as (PhrasingContent | MdxJsxFlowElement)[];
    const rule = findComponent(node.name);
    if (rule?.kind === 'value' && isComponentName(node.name)) {
      const values = textAttributes(node, rule.attributes);
      return this.#value(node.name, values, rule.spoken(values));
    }
    return node.name === 'Label' ? code(rawText(inside)) : this.#inline(inside);
  }
}

function rawText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? rawText(node.children) : ''))
    .join('');
}

function footnote(id: string | undefined): string {
  return `[^${id}]`;
}

/** Words as they stand, whatever is in them. */
function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

/** A text in which no character is markup. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>~]/g, '\\$&');
}

// At the start of a line these would begin a heading, a list or a quotation.
function atLineStart(text: string): string {
  return text.replace(/^(#{1,6}|[-+])(?=\s|$)/gm, '\\$1').replace(/^(\d+)([.)])(?=\s|$)/gm, '$1\\$2');
}

function quoted(text: string): string {
  return text.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');
}

function indented(text: string, width: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);
}

function join(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}
