import { browserScript } from '#lib/site/index.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  const { path } = await browserScript();
  return [{ name: path.split('/').at(-1) }];
}

/** The browser script, named by its content. */
export async function GET() {
  const { code } = await browserScript();
  return new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
