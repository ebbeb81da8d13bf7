import { inTime, type Store } from '#lib/feedback/index.ts';

/** Whether the database takes what readers send. */
export type StoreState = 'ok' | 'unavailable';

/** How long, in milliseconds, an answer about the database is taken as true. */
const freshFor = 2000;

/** Tells whether the database works, by writing to it, at most every two seconds; and tells the operator when that changes. */
export function watchStore(store: Store, tell: (state: StoreState) => void): () => Promise<StoreState> {
  let asked: { readonly at: number; readonly state: Promise<StoreState> } | undefined;
  let told: StoreState = 'ok';
  const look = async (): Promise<StoreState> => {
    const state = await inTime(store.run('tryWriting', null), 3000).then(
      () => 'ok' as const,
      () => 'unavailable' as const,
    );
    if (state !== told) tell(state);
    told = state;
    return state;
  };
  return () => {
    const now = performance.now();
    if (asked === undefined || now - asked.at > freshFor) asked = { at: now, state: look() };
    return asked.state;
  };
}
