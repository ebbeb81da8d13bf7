import type { CardPart, PartElement, SinglePart } from '#components/konbini/card-parts.ts';

/** The card's element of that `data-part`. The server wrote it, so it exists. */
export function part<Name extends SinglePart>(card: HTMLElement, name: Name): PartElement<Name> {
  const element = card.querySelector<PartElement<Name>>(`[data-part="${name}"]`);
  if (element === null) throw new Error(`the counter card has no ${name}`);
  return element;
}

/** All the card's elements of that `data-part`. */
export function parts(card: HTMLElement, name: CardPart): readonly HTMLElement[] {
  return [...card.querySelectorAll<HTMLElement>(`[data-part="${name}"]`)];
}

/** A new element with a class and children. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

/** A new button with a click handler. */
export function makeButton(label: string, className: string, press: () => void): HTMLButtonElement {
  const button = make('button', className, label);
  button.type = 'button';
  button.addEventListener('click', press);
  return button;
}
