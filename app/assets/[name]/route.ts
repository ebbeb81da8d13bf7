import { browserAssets } from '#lib/assets/index.ts';
import { loadContact } from '../../_flow/load-contact.ts';
import { loadPay } from '../../_flow/load-pay.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  const assets = [...(await browserAssets().all()), ...(await flowAssets())];
  return assets.map(({ fileName }) => ({ name: fileName }));
}

/** A script or data for the browser, named by its content. */
export async function GET(_: Request, { params }: RouteContext<'/assets/[name]'>) {
  const { name } = await params;
  const asset = (await browserAssets().find(name)) ?? (await flowAssets()).find(({ fileName }) => fileName === name);
  if (asset === undefined) return new Response(null, { status: 404 });
  return new Response(asset.body, { headers: { 'content-type': asset.type } });
}

async function flowAssets() {
  const [pay, contact] = await Promise.all([loadPay(), loadContact()]);
  return [pay.questions, pay.outcomes, contact.asset];
}
