import type { ReactNode } from 'react';
export { day } from '#lib/ja/index.ts';

export const Head = ({ children }: { children: ReactNode }) => <h1>{children}</h1>;
