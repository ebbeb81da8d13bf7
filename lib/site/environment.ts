import { z } from 'zod';

const environmentSchema = z.object({
  PORT: z.coerce
    .number({ error: 'PORT は 3000 のような数字で書いてください。' })
    .int({ error: 'PORT は整数で書いてください。' })
    .min(0, { error: 'PORT は 0〜65535 で書いてください。' })
    .max(65_535, { error: 'PORT は 0〜65535 で書いてください。' })
    .default(3000),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'SITE_URL は https://example.jp の形で書いてください。' })
    .refine((url) => URL.canParse(url) && new URL(url).pathname === '/', { error: 'SITE_URL にはパスを付けないでください。' })
    .optional(),
});

/** What the operator may set from outside. */
export interface Environment {
  readonly port: number;
  /** The public origin, without a slash at its end. */
  readonly siteUrl: string;
}

/** Reads the environment. Throws one error that names every variable that cannot be used, and what to write. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(set);
  if (!result.success) {
    const lines = result.error.issues.map(({ message }) => `  → ${message}`);
    throw new Error(`環境変数が使えません。\n${lines.join('\n')}`);
  }
  const { PORT, SITE_URL } = result.data;
  return { port: PORT, siteUrl: SITE_URL === undefined ? `http://localhost:${PORT}` : new URL(SITE_URL).origin };
}

/** The public origin of this site, for addresses that must be whole. */
export function siteUrl(): string {
  return readEnvironment(process.env).siteUrl;
}
