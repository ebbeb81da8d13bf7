import { options } from 'preact';

/** Lets Preact draw the few properties of pictures whose names React writes in its own way. */
export function drawSvgNames(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    const { type, props } = vnode;
    if (type === 'svg' || type === 'path') {
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
    before?.(vnode);
  };
}
