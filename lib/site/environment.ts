import { z } from 'zod';

const portFix = 'PORT は 0〜65535 の整数で書いてください（例：3000）。';

const environmentSchema = z.object({
  PORT: z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, { error: portFix })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: portFix })
    .default(3000),
  HOST: z
    .string()
    .trim()
    .regex(/^[\w.:-]+$/, { error: 'HOST は 127.0.0.1 や ::1 の形で書いてください。' })
    .optional(),
  SECURITY_CONTACT: z
    .string()
    .trim()
    .regex(/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, {
      error: 'SECURITY_CONTACT は mailto:security@example.jp か https://example.jp/report の形で書いてください。',
    })
    .optional(),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'SITE_URL は https://example.jp の形で書いてください。', abort: true })
    .refine((url) => new URL(url).href === `${new URL(url).origin}/`, {
      error: 'SITE_URL には、パスや ? から後ろを付けないでください。',
    })
    .optional(),
});

/** The operator's settings. */
export interface Environment {
  readonly port: number;
  /** The address of this machine to answer at; without it, all of them. */
  readonly host?: string;
  /** Where to report a weakness; `/.well-known/security.txt` names it. */
  readonly securityContact?: string;
  /** The public origin without a trailing slash; absent on a machine that serves no public site. */
  readonly siteUrl?: string;
}

/** Reads the environment. Throws one error that names every invalid variable and what to write. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(set);
  if (!result.success) {
    const lines = result.error.issues.map(({ message }) => `  → ${message}`);
    throw new Error(`環境変数が使えません。\n${lines.join('\n')}`);
  }
  const { PORT, HOST, SECURITY_CONTACT, SITE_URL } = result.data;
  return {
    port: PORT,
    ...(HOST !== undefined && { host: HOST }),
    ...(SECURITY_CONTACT !== undefined && { securityContact: SECURITY_CONTACT }),
    ...(SITE_URL !== undefined && { siteUrl: new URL(SITE_URL).origin }),
  };
}

/** The origin of this site: the public one, or this machine's own. */
export function siteOrigin(): string {
  const { port, host, siteUrl } = readEnvironment(process.env);
  return siteUrl ?? originOf(port, host);
}

/** The origin at which this machine itself reaches a server that listens at a port. */
export function originOf(port: number, host?: string): string {
  const isEverywhere = host === undefined || host === '0.0.0.0' || host === '::';
  const name = isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** The canonical address of a page; `null` without a public origin, because a wrong one is worse than none. */
export function canonicalUrl(path: string): string | null {
  const { siteUrl } = readEnvironment(process.env);
  return siteUrl === undefined ? null : `${siteUrl}${path}`;
}
