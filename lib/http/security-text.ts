interface SecurityFacts {
  /** Where to report a weakness, as a `mailto:` or `https:` address. */
  readonly contact: string;
  /** The public origin, if there is one. */
  readonly siteUrl?: string | undefined;
  readonly now: Date;
}

const day = 24 * 60 * 60 * 1000;
/** The text is made for each request, so it never grows old; readers should ask again after this long. */
const validFor = 90 * day;

/** The file `security.txt` (RFC 9116): how to report a weakness of this site. */
export function securityText({ contact, siteUrl, now }: SecurityFacts): string {
  const expires = new Date(Math.floor((now.getTime() + validFor) / day) * day);
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    'Preferred-Languages: ja, en',
    ...(siteUrl === undefined ? [] : [`Canonical: ${siteUrl}/.well-known/security.txt`]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
