interface Props {
  /** The address of the style sheet. */
  address: string;
}

/**
 * The style sheet of the counter card. A page is read without it, so it is marked for paper, and no page waits for it; the
 * script that opens the card takes the mark away (components/browser/card-opener.ts).
 */
export function CardStyle({ address }: Props) {
  return <link rel="stylesheet" href={address} media="print" data-card-style="" />;
}
