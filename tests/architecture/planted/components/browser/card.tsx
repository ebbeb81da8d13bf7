import { render } from 'preact';
import type { ReactNode } from 'react';
import { Head } from '#components/page-head.tsx';
import { lookup } from '#lib/guides/client.ts';

export const card = (text: ReactNode, root: Element) => render(<Head>{text}{lookup('a')}</Head>, root);
