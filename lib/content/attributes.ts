import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { suggest } from './nearest.ts';
import { placeOf } from './place.ts';
import type { Report } from './problem.ts';

interface AttributeRule {
  readonly required: boolean;
  readonly values?: readonly string[];
  readonly hint: string;
}

/** The attributes of a component that its rules allow; every other one, and every missing one, is reported. */
export function readAttributes(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  rules: Readonly<Record<string, AttributeRule>>,
  report: Report,
): Record<string, string> {
  const place = placeOf(node);
  const values: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      report(place, 'jsx-expression', `<${node.name}> に {…} があります。`, '名前="値" の形で1つずつ書いてください。');
      continue;
    }
    const { name, value } = attribute;
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) {
      const known = Object.keys(rules);
      const fix = known.length === 0 ? 'この部品に属性はありません。消してください。' : suggest(name, known);
      report(place, 'component-attribute', `<${node.name}> に「${name}」という属性はありません。`, fix);
    } else if (typeof value !== 'string') {
      report(place, 'jsx-expression', `<${node.name}> の「${name}」が文字列ではありません。`, `${name}="…" の形で書いてください。`);
    } else if (value.trim() === '') {
      report(place, 'component-attribute', `<${node.name}> の「${name}」が空です。`, `${rule.hint} を書いてください。`);
    } else if (rule.values !== undefined && !rule.values.includes(value)) {
      report(place, 'component-attribute', `<${node.name}> の ${name}="${value}" は使えません。`, suggest(value, rule.values));
    } else {
      values[name] = value;
    }
  }
  for (const [name, rule] of Object.entries(rules)) {
    const given = node.attributes.some((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name);
    if (!rule.required || given) continue;
    report(place, 'component-attribute', `<${node.name}> に「${name}」がありません。`, `${rule.hint} を書いてください。`);
  }
  return values;
}
