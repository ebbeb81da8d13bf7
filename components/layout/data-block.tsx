interface Props {
  /** JSON without `<`, as `dataText` of `lib/copies` writes it. */
  text: string;
}

/** What a page says, for machines. Browsers do not run a block of data, so the security policy allows it. */
export function DataBlock({ text }: Props) {
  return <script type="application/ld+json">{text}</script>;
}
