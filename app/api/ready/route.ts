import { searchIndex } from '#lib/assets/index.ts';
import { loadLedger, loadOutline } from '#lib/site/index.ts';
import { loadContact } from '../../_flow/load-contact.ts';
import { loadPay } from '../../_flow/load-pay.ts';

export const dynamic = 'force-dynamic';

/** Whether everything that answers readers is loaded. Whoever sends readers here waits for it after a start. */
export async function GET() {
  try {
    await Promise.all([loadOutline(), loadLedger(), searchIndex(), loadPay(), loadContact()]);
    return Response.json({ status: 'ready' });
  } catch {
    return Response.json({ status: 'not ready' }, { status: 503 });
  }
}
