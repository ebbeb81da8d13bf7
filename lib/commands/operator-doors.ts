import type { Store } from '#lib/feedback/index.ts';
import { insightsDoor } from '#lib/insights/index.ts';
import type { Door } from '#lib/server/index.ts';
import type { readEnvironment } from '#lib/site/index.ts';

/** The door for the operator; none without a token. */
export function operatorDoors(
  { operatorToken: token, siteUrl = '' }: Pick<ReturnType<typeof readEnvironment>, 'operatorToken' | 'siteUrl'>,
  store: Store,
): readonly Door[] {
  if (token === undefined) return [];
  return [insightsDoor({ store, token, isHttps: siteUrl.startsWith('https://') })];
}
