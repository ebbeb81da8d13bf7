import type { Heading, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { Anchors, takePin } from './anchors.ts';
import { readAttributes } from './attributes.ts';
import { misplacements } from './component-place.ts';
import { type ComponentPart, type ComponentRule, isDrawing } from './component-rule.ts';
import { checkDevices } from './devices.ts';
import { markdownText } from './markdown-text.ts';
import { notHtml } from './mdx-faults.ts';
import { suggest } from './nearest.ts';
import { placeOf } from './place.ts';
import { plainText } from './plain-text.ts';
import type { Place, Report } from './problem.ts';
import { type Procedure, readProcedure } from './procedure.ts';
import { type ArticleText, readText } from './text-parts.ts';
import { readTrouble, type Trouble } from './trouble.ts';
import { type ComponentName, componentNames, findComponent, isComponent, isComponentName } from './vocabulary.ts';

/** An entry of the contents list: a heading or a procedure. */
export interface OutlineEntry {
  readonly id: string;
  readonly text: string;
  readonly depth: 2 | 3;
}

/** An address in an article, and its place. */
export interface Reference extends Place {
  readonly url: string;
}

/** A fact used in the text, and its place. */
export interface FactUse extends Place {
  readonly id: string;
}

/** A drawing in the text, and its place. */
interface DrawingUse extends Place {
  readonly name: ComponentName;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A block that stands directly in the page. */
export interface Block extends Place {
  readonly type: 'paragraph' | 'other';
  readonly text: string;
}

/** The typed content of one article: everything that needs no other file. */
export interface Body {
  readonly outline: readonly OutlineEntry[];
  readonly procedures: readonly Procedure[];
  readonly troubles: readonly Trouble[];
  readonly facts: readonly FactUse[];
  /** Every on-screen label of the text, in reading order. */
  readonly labels: readonly string[];
  readonly drawings: readonly DrawingUse[];
  /** Every id that a link may point to, in reading order. */
  readonly anchors: readonly string[];
  readonly links: readonly Reference[];
  readonly images: readonly Reference[];
  readonly blocks: readonly Block[];
  /** The text of the article, by part. */
  readonly text: ArticleText;
  /** The same as Markdown, for copies. */
  readonly markdown: string;
}

const unsupported: Partial<Record<Nodes['type'], readonly [found: string, fix: string]>> = {
  code: ['コードの枠があります。', '手順なら番号付きリストで、画面の言葉なら <Label> で書いてください。'],
  inlineCode: [
    '` で囲んだ言葉があります。',
    '画面の言葉は <Label>…</Label> で、写す番号は <Copy name="…" value="…" /> で書いてください。',
  ],
  footnoteDefinition: ['脚注があります。', '本文か <Note> に書いてください。'],
  footnoteReference: ['脚注の印があります。', '本文か <Note> に書いてください。'],
  imageReference: [
    '別の所に住所を書いた画像があります。',
    '![何が写っているか](/images/slip.png) の形で書いてください。',
  ],
  delete: ['取り消し線があります。', '古い文は消してください。'],
};

/** Reads a parsed article once: checks every node against the author rules and gathers the typed body. */
export function readBody(tree: Root, report: Report): Body {
  const reader = new BodyReader(report);
  for (const child of tree.children) reader.readTopBlock(child);
  return reader.body(tree);
}

class BodyReader {
  readonly #report: Report;
  readonly #anchors: Anchors;
  readonly #outline: OutlineEntry[] = [];
  readonly #procedures: Procedure[] = [];
  readonly #troubles: Trouble[] = [];
  readonly #facts: FactUse[] = [];
  readonly #labels: string[] = [];
  readonly #drawings: DrawingUse[] = [];
  readonly #links: Reference[] = [];
  readonly #images: Reference[] = [];
  readonly #blocks: Block[] = [];
  readonly #headings = new Map<Heading, string>();
  #hasChapter = false;

  constructor(report: Report) {
    this.#report = report;
    this.#anchors = new Anchors(report);
  }

  body(tree: Root): Body {
    return {
      outline: this.#outline,
      procedures: this.#procedures,
      troubles: this.#troubles,
      facts: this.#facts,
      labels: this.#labels,
      drawings: this.#drawings,
      anchors: this.#anchors.names,
      links: this.#links,
      images: this.#images,
      blocks: this.#blocks,
      text: readText(tree, this.#headings),
      markdown: markdownText(tree),
    };
  }

  readTopBlock(node: Nodes): void {
    this.#read(node, 'root');
    if (node.position === undefined) return;
    const text = plainText(node).trim();
    if (text === '') return;
    this.#blocks.push({ ...placeOf(node), type: node.type === 'paragraph' ? 'paragraph' : 'other', text });
  }

  #read(node: Nodes, parent: string): void {
    // The front-matter plugin of mdx-bundler adds an export that has no place in the file.
    if (node.position === undefined && node.type === 'mdxjsEsm') return;
    const advice = unsupported[node.type];
    if (advice !== undefined) this.#report(placeOf(node), 'markdown-unsupported', ...advice);
    let name = 'block';
    switch (node.type) {
      case 'heading':
        this.#readHeading(node, parent);
        break;
      case 'link':
      case 'definition':
        this.#readLink(node.url, placeOf(node));
        break;
      case 'image':
        this.#readImage(node.url, node.alt ?? '', placeOf(node));
        break;
      case 'mdxjsEsm':
        this.#report(
          placeOf(node),
          'jsx-module',
          'import / export は記事では使えません。',
          'この行を消してください。部品は書くだけで使えます。',
        );
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        this.#readExpression(node);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        name = node.name ?? '';
        this.#readComponent(node, parent);
        break;
      default:
        break;
    }
    if ('children' in node) for (const child of node.children) this.#read(child, name);
  }

  #readHeading(node: Heading, parent: string): void {
    const place = placeOf(node);
    if (node.position?.start.line !== node.position?.end.line) {
      this.#report(
        place,
        'heading-depth',
        '下の行の --- か === で、この文が見出しになっています。',
        '見出しなら「## 言葉 [#anchor]」と書き、区切り線なら前に空行を入れてください。',
      );
      return;
    }
    const id = takePin(node);
    const text = plainText(node).trim();
    if (text === '') {
      this.#report(
        place,
        'heading-empty',
        '見出しに文字がありません。',
        '見出しの言葉を書くか、この行を消してください。',
      );
    }
    if (node.depth === 1 || node.depth > 3) {
      this.#report(
        place,
        'heading-depth',
        `見出しの段が ${'#'.repeat(node.depth)} です。`,
        '記事の中では ## か ### を使ってください（題は front matter の title です）。',
      );
      return;
    }
    if (parent !== 'root') {
      this.#report(place, 'heading-depth', '枠や手順の中に見出しがあります。', outsideOf(parent, text, id));
      return;
    }
    if (node.depth === 3 && this.#outline.length === 0 && !this.#hasChapter) {
      this.#report(place, 'heading-depth', '最初の見出しが ### です。', '最初の見出しは ## にしてください。');
    }
    // A heading that has faults of its own still leads those below it.
    this.#hasChapter ||= node.depth === 2;
    if (id === undefined) {
      if (text === '') return;
      this.#report(
        place,
        'anchor-missing',
        `見出し「${text}」にアンカーがありません。`,
        '見出しの終わりに [#pay-at-register] のような英小文字の名前を書いてください。',
      );
      return;
    }
    this.#anchors.add(id, place);
    node.data = { ...node.data, hProperties: { id } };
    this.#headings.set(node, id);
    this.#outline.push({ id, text, depth: node.depth === 2 ? 2 : 3 });
  }

  #readLink(url: string, place: Place): void {
    if (/^(?:\/(?!\/)|#|https:\/\/)/.test(url)) {
      this.#links.push({ ...place, url });
      return;
    }
    const fix = /^(?:tel|mailto):/i.test(url)
      ? '電話番号やメールアドレスへのリンクは置けません。窓口への行き方を文で書いてください。'
      : 'サイト内は /guides/number/find、このページの中は #anchor、外は https:// で始めてください。';
    const found = url === '' ? 'リンク先が書かれていません。' : `リンク先「${url}」は使えない形です。`;
    this.#report(place, 'link-form', found, fix);
  }

  #readImage(url: string, text: string, place: Place): void {
    this.#images.push({ ...place, url });
    if (text.trim() === '') {
      this.#report(
        place,
        'image-text',
        `画像「${url}」に説明がありません。`,
        '![何が写っているか](…) のように、見えない人に伝わる説明を書いてください。',
      );
    }
  }

  #readExpression(node: Extract<Nodes, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>): void {
    const isComment = node.data?.estree?.body.length === 0;
    if (isComment) {
      // A comment such as `@jsxImportSource` would change the compiler's settings.
      node.data = { estree: { type: 'Program', sourceType: 'module', body: [], comments: [] } };
      return;
    }
    this.#report(
      placeOf(node),
      'jsx-expression',
      `式「{${node.value}}」は記事では使えません。`,
      'ふつうの文で書いてください。波かっこの文字そのものは \\{ と書きます。',
    );
  }

  #readComponent(node: MdxJsxFlowElement | MdxJsxTextElement, parent: string): void {
    const place = placeOf(node);
    const name = node.name ?? '';
    const rule = findComponent(name);
    if (rule === undefined) {
      this.#reportUnknown(name, node, place);
      return;
    }
    const attributes = readAttributes(node, rule.attributes, this.#report);
    for (const [found, fix] of misplacements(name, rule, node, parent)) {
      this.#report(place, 'component-place', `<${name}> ${found}`, fix);
    }
    this.#readValues(rule, attributes, place);
    if (isComponent(node, 'Label')) this.#labels.push(node.children.map(plainText).join(''));
    if (isComponentName(name) && isDrawing(rule)) this.#drawings.push({ ...place, name, attributes });
    if (node.type === 'mdxJsxFlowElement' && 'part' in rule) this.#readPart(rule.part, node, attributes);
  }

  #readValues(rule: ComponentRule, attributes: Readonly<Record<string, string>>, place: Place): void {
    for (const [attribute, { form }] of Object.entries(rule.attributes)) {
      const value = attributes[attribute];
      if (value === undefined) continue;
      if (form === 'anchor') this.#anchors.add(value, place);
      if (form === 'fact') this.#facts.push({ ...place, id: value });
    }
  }

  #readPart(part: ComponentPart, node: MdxJsxFlowElement, attributes: Readonly<Record<string, string>>): void {
    switch (part) {
      case 'text':
        return;
      case 'devices':
        checkDevices(node, this.#report);
        return;
      case 'trouble': {
        const trouble = readTrouble(node, attributes, this.#report);
        if (trouble === undefined) return;
        this.#troubles.push(trouble);
        this.#outline.push({ id: trouble.id, text: trouble.symptom, depth: 2 });
        return;
      }
      case 'procedure': {
        const procedure = readProcedure(node, attributes, this.#anchors, this.#report);
        if (procedure === undefined) return;
        this.#procedures.push(procedure);
        this.#outline.push({ id: procedure.id, text: procedure.title, depth: 2 });
        return;
      }
      default:
        throw new Error(`No reader for the part ${part satisfies never}`);
    }
  }

  #reportUnknown(name: string, node: MdxJsxFlowElement | MdxJsxTextElement, place: Place): void {
    if (name === '' || /^[a-z]/.test(name)) {
      const handler = node.attributes.find(
        (attribute) => attribute.type === 'mdxJsxAttribute' && /^on/i.test(attribute.name),
      );
      const extra = handler?.type === 'mdxJsxAttribute' ? `（${handler.name} のような動作も書けません）` : '';
      const [found, fix] = notHtml(name);
      this.#report(place, 'jsx-html', found.replace(/。$/, `${extra}。`), fix);
      return;
    }
    this.#report(place, 'component-unknown', `<${name}> という部品はありません。`, suggest(name, componentNames));
  }
}

/** How a heading inside another block is to be written instead. What it says passes when it is done. */
function outsideOf(parent: string, text: string, id = 'pay-at-register'): string {
  const outside = `枠や番号や箇条書きの外に「## ${text} [#${id}]」のように書いてください。`;
  const hasTitle = Object.hasOwn(findComponent(parent)?.attributes ?? {}, 'title');
  if (!hasTitle || text.includes('"')) return `見出しにするなら、${outside}`;
  return `枠の題にするなら、枠のはじめを <${parent} title="${text}"> とします。見出しにするなら、${outside}`;
}
