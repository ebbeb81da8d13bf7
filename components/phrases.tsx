import type { ReactNode } from 'react';
import { phrases } from '#lib/ja/client.ts';

interface Props {
  text: string;
}

/** As many letters as fit on a line anywhere. */
const alwaysOneLine = 10;

/** The text of a heading or a link, with a place to break a line after each phrase, so that no line ends within a word. */
export function Phrases({ text }: Props): ReactNode {
  if (text.length <= alwaysOneLine) return text;
  return phrases(text).map((piece, index) =>
    index === 0
      ? piece
      : // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name
        [<wbr key={index} />, piece],
  );
}

/** The same for what stands in a heading of an article, beside marks and labels. */
export function phrased(children: ReactNode): ReactNode {
  if (typeof children === 'string') return <Phrases text={children} />;
  if (!Array.isArray(children)) return children;
  return children.map((child: ReactNode, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a heading have no other name
    typeof child === 'string' ? <Phrases key={index} text={child} /> : child,
  );
}
