import { Children, isValidElement, type ReactNode } from 'react';
import { words } from '#components/words.ts';
import { type Device, devices } from '#lib/content/index.ts';

/**
 * The same task on different devices. Without script the row of links leads to each; `components/browser`
 * turns the row into tabs.
 */
export function Devices({ children }: { children: ReactNode }) {
  return (
    <div className="devices">
      <nav className="tabs" aria-label={words.chooseDevice}>
        {Children.toArray(children).map((child) => {
          if (!isValidElement<{ id: string; device: Device }>(child)) return null;
          const { id, device } = child.props;
          return (
            <a key={id} href={`#${id}`} data-device={device}>
              {devices[device]}
            </a>
          );
        })}
      </nav>
      {children}
    </div>
  );
}
