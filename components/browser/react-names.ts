import { options } from 'preact';

/** Makes Preact render the few properties that have other names or values in React. */
export function drawReactNames(): void {
  const previousHook = options.vnode;
  options.vnode = (vnode) => {
    const { type, props } = vnode;
    if (type === 'svg' || type === 'path') renameStrokes(props);
    // Preact sets the DOM property, which is a boolean, so "no" would be true. The props of a text are no object.
    if (typeof type === 'string' && Reflect.get(props, 'translate') === 'no') Reflect.set(props, 'translate', false);
    previousHook?.(vnode);
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
