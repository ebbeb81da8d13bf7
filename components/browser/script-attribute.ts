import type { ScriptAttributes } from '#components/script-attributes.ts';

/** What a view wrote for scripts on an element; `undefined` where it wrote nothing. */
export function scriptAttribute<Name extends keyof ScriptAttributes>(
  element: Element,
  name: Name,
): ScriptAttributes[Name] | undefined {
  return (element.getAttribute(name) ?? undefined) as ScriptAttributes[Name] | undefined;
}
