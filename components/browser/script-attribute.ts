import type { ScriptAttributes } from '#components/script-attributes.ts';

/** The attribute that a view wrote for scripts; `undefined` if it is absent. */
export function scriptAttribute<Name extends keyof ScriptAttributes>(
  element: Element,
  name: Name,
): ScriptAttributes[Name] | undefined {
  return (element.getAttribute(name) ?? undefined) as ScriptAttributes[Name] | undefined;
}
