import type { MdxJsxAttribute, MdxJsxExpressionAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { AttributeRule, Attributes } from './component-rule.ts';
import { suggest } from './nearest.ts';
import { placeOf } from './place.ts';
import { findMarkup } from './plain-markup.ts';
import type { Report, Rule } from './problem.ts';

/** The attributes of a component that its rules allow; every other one, and every missing one, is reported. */
export function readAttributes(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  rules: Attributes,
  report: Report,
): Record<string, string> {
  const values: Record<string, string> = {};
  const given = new Set<string>();
  const tag = `<${node.name}>`;
  for (const attribute of node.attributes) {
    const fault = findFault(attribute, rules, given);
    if (fault !== undefined) report(placeOf(attribute), fault.rule, `${tag} ${fault.found}`, fault.fix);
    if (attribute.type !== 'mdxJsxAttribute') continue;
    reportMarkup(attribute, report);
    if (fault === undefined && typeof attribute.value === 'string') values[attribute.name] = attribute.value;
    given.add(attribute.name);
  }
  for (const [name, { required, hint }] of Object.entries(rules)) {
    if (!required || given.has(name)) continue;
    report(placeOf(node), 'component-attribute', `${tag} に「${name}」がありません。`, `${hint}を書いてください。`);
  }
  return values;
}

// The values of attributes are shown as they stand.
function reportMarkup(attribute: MdxJsxAttribute, report: Report): void {
  if (typeof attribute.value !== 'string') return;
  for (const { found, fix } of findMarkup(attribute.value)) report(placeOf(attribute), 'meant-markup', found, fix);
}

interface Fault {
  readonly rule: Rule;
  readonly found: string;
  readonly fix: string;
}

function findFault(
  attribute: MdxJsxAttribute | MdxJsxExpressionAttribute,
  rules: Attributes,
  given: ReadonlySet<string>,
): Fault | undefined {
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    return { rule: 'jsx-expression', found: 'に {…} があります。', fix: '名前="値" の形で1つずつ書いてください。' };
  }
  const { name, value } = attribute;
  if (given.has(name)) {
    return { rule: 'component-attribute', found: `に「${name}」が2度あります。`, fix: 'どちらかを消してください。' };
  }
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (rule === undefined) {
    const known = Object.keys(rules);
    const fix = known.length === 0 ? 'この部品に属性はありません。消してください。' : suggest(name, known);
    return { rule: 'component-attribute', found: `に「${name}」という属性はありません。`, fix };
  }
  if (typeof value !== 'string') {
    const found = `の「${name}」が文字列ではありません。`;
    return { rule: 'jsx-expression', found, fix: `${name}="…" の形で書いてください。` };
  }
  if (value.trim() === '') {
    return { rule: 'component-attribute', found: `の「${name}」が空です。`, fix: `${rule.hint}を書いてください。` };
  }
  return formFault(name, value, rule);
}

function formFault(name: string, value: string, rule: AttributeRule): Fault | undefined {
  // Anchors are checked against the page's other anchors, facts against the ledger.
  if (rule.form !== 'one-of' || Object.hasOwn(rule.words, value)) return undefined;
  const found = `の ${name}="${value}" は使えません。`;
  return { rule: 'component-attribute', found, fix: suggest(value, Object.keys(rule.words)) };
}

/** The texts of a component's attributes by their names, whether they keep the rules or not; empty where there is none. */
export function textAttributes(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  rules: Attributes,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(rules).map((name) => [name, textAttribute(node, name)]));
}

function textAttribute({ attributes }: MdxJsxFlowElement | MdxJsxTextElement, name: string): string {
  const found = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}
