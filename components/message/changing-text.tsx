interface Props {
  text: string;
}

/**
 * A text that changes while the page is used. Each text has an element of its own: translators of browsers replace the
 * text nodes of a page, and what is drawn into a node that is gone is never seen.
 */
export function ChangingText({ text }: Props) {
  return text === '' ? null : <span key={text}>{text}</span>;
}
