import { isIP } from 'node:net';
import { z } from 'zod';

const portFix = 'PORT は 0〜65535 の整数で書いてください（例：3000）。';

const proxyFix = 'TRUSTED_PROXIES は 127.0.0.1,10.0.0.0/8 のように、住所か範囲をカンマで区切って書いてください。';
const retentionFix = 'RETENTION_DAYS は 1〜3650 の整数で書いてください（例：400）。';

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32));
}

// The message never repeats the value: it holds a password.
function isPostgres(text: string): boolean {
  return URL.canParse(text) && /^postgres(?:ql)?:$/.test(new URL(text).protocol) && new URL(text).pathname.length > 1;
}

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
  OFFLINE: z
    .enum(['on', 'off'], {
      error: 'OFFLINE は on か off と書いてください。off にすると、端末に残したものを全部消します。',
    })
    .default('on'),
  SECURITY_CONTACT: z
    .string()
    .trim()
    .regex(/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, {
      error: 'SECURITY_CONTACT は mailto:security@example.jp か https://example.jp/report の形で書いてください。',
    })
    .optional(),
  // The message never repeats the value.
  OPERATOR_TOKEN: z
    .string()
    .trim()
    .refine((token) => [...token].length >= 32, {
      error: 'OPERATOR_TOKEN は32字以上にしてください（例：openssl rand -base64 32 の出力）。',
    })
    .optional(),
  DATA_DIR: z.string().trim().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .trim()
    .refine(isPostgres, {
      error: 'DATABASE_URL は postgres://利用者:合言葉@機械:5432/データベース の形で書いてください。',
    })
    .optional(),
  RETENTION_DAYS: z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, { error: retentionFix })
    .transform(Number)
    .refine((days) => days >= 1 && days <= 3650, { error: retentionFix })
    .default(400),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    )
    .refine((proxies) => proxies.every(isNetwork), { error: proxyFix })
    .default([]),
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
  /** Whether pages are kept on readers' devices; otherwise what is kept there is thrown away. */
  readonly offline: boolean;
  /** Where to report a weakness; `/.well-known/security.txt` names it. */
  readonly securityContact?: string;
  /** The public origin without a trailing slash; absent on a machine that serves no public site. */
  readonly siteUrl?: string;
  /** What opens the pages for the operator; without it there are none. It is a secret: never print it. */
  readonly operatorToken?: string;
  /** The folder of the embedded database. */
  readonly dataFolder: string;
  /** The address of PostgreSQL; without it, the database is embedded. It holds a password: never print it. */
  readonly databaseUrl?: string;
  /** After how many days what readers have sent is deleted. */
  readonly retentionDays: number;
  /** The addresses and networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
}

/** Reads the environment. Throws one error that names every invalid variable and what to write. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(set);
  if (!result.success) {
    const lines = result.error.issues.map(({ message }) => `  → ${message}`);
    throw new Error(`環境変数が使えません。\n${lines.join('\n')}`);
  }
  const { PORT, HOST, OFFLINE, SECURITY_CONTACT, SITE_URL, DATABASE_URL, OPERATOR_TOKEN } = result.data;
  return {
    port: PORT,
    offline: OFFLINE === 'on',
    ...(HOST !== undefined && { host: HOST }),
    ...(SECURITY_CONTACT !== undefined && { securityContact: SECURITY_CONTACT }),
    ...(OPERATOR_TOKEN !== undefined && { operatorToken: OPERATOR_TOKEN }),
    dataFolder: result.data.DATA_DIR,
    ...(DATABASE_URL !== undefined && { databaseUrl: DATABASE_URL }),
    retentionDays: result.data.RETENTION_DAYS,
    trustedProxies: result.data.TRUSTED_PROXIES,
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
  const given = process.env.SITE_URL;
  // A page has dozens of links, and to read the settings takes longer than to write one.
  if (known?.given !== given) known = { given, siteUrl: readEnvironment(process.env).siteUrl };
  return known?.siteUrl === undefined ? null : `${known.siteUrl}${path}`;
}

let known: { readonly given: string | undefined; readonly siteUrl: string | undefined } | undefined;
