import { options } from 'preact';

/** Lets Preact draw the few properties that React writes in its own way. */
export function drawReactNames(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    const { type, props } = vnode;
    if (type === 'svg' || type === 'path') renameStrokes(props);
    // As a property of an element it is a boolean, and Preact sets properties: "no" would be true. A text has no object.
    if (typeof type === 'string' && Reflect.get(props, 'translate') === 'no') Reflect.set(props, 'translate', false);
    before?.(vnode);
  };
}

function renameStrokes(props: object): void {
  for (const name of Object.keys(props)) {
    if (!/^stroke[A-Z]/.test(name)) continue;
    Reflect.set(
      props,
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      Reflect.get(props, name),
    );
    Reflect.deleteProperty(props, name);
  }
}
