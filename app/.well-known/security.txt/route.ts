import { securityText } from '#lib/http/index.ts';
import { readEnvironment } from '#lib/site/index.ts';

// The operator's settings are known at run time, not at build time.
export const dynamic = 'force-dynamic';

/** Where to report a weakness of this site; not there unless the operator has said where. */
export function GET() {
  const { securityContact, siteUrl } = readEnvironment(process.env);
  if (securityContact === undefined) return new Response(null, { status: 404 });
  return new Response(securityText({ contact: securityContact, siteUrl, now: new Date() }), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
