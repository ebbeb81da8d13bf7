/** The elements of one card, by the part they play. The server wrote them, so each is there. */
export function part<Kind extends HTMLElement>(card: HTMLElement, name: string, kind: new () => Kind): Kind {
  const element = card.querySelector(`[data-part="${name}"]`);
  if (!(element instanceof kind)) throw new Error(`the counter card has no ${kind.name} called ${name}`);
  return element;
}

/** All elements that show the same thing. */
export function parts(card: HTMLElement, name: string): readonly HTMLElement[] {
  return [...card.querySelectorAll<HTMLElement>(`[data-part="${name}"]`)];
}

/** A new element with a class and what is in it. */
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

/** A new button that does something when pressed. */
export function makeButton(label: string, className: string, press: () => void): HTMLButtonElement {
  const button = make('button', className, label);
  button.type = 'button';
  button.addEventListener('click', press);
  return button;
}
