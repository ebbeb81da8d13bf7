import { browserAssets } from '#lib/site/index.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  return (await browserAssets().all()).map(({ fileName }) => ({ name: fileName }));
}

/** A script or data for the browser, named by its content. */
export async function GET(_: Request, { params }: RouteContext<'/assets/[name]'>) {
  const asset = await browserAssets().find((await params).name);
  if (asset === undefined) return new Response(null, { status: 404 });
  return new Response(asset.body, { headers: { 'content-type': asset.type } });
}
