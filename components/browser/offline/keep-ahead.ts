import { prune } from './prune.ts';
import { after, roomOnLine } from './scope.ts';
import { isHashed, keep, keptPaths, mayKeep, noteOn, recall } from './shelf.ts';

/**
 * What is kept before readers ask for it, in steps: what the counter needs, the flows, the search, and what may follow. A
 * page is `<path>#<start of its entity tag>`, without a tag if it is made for each request. Other entries are hashed files.
 */
type KeptList = readonly (readonly string[])[];

/** The build writes this list in front of the worker (lib/assets/offline-worker.ts). */
declare const keptList: KeptList | undefined;

const list: KeptList = typeof keptList === 'undefined' ? [] : keptList;
const steps = { least: 1, little: 2, all: Number.POSITIVE_INFINITY } as const;
const day = 24 * 60 * 60 * 1000;

/** The requests of open pages that are being answered. They go first. */
export const underway = new Set<unknown>();

let running: Promise<void> | undefined;

/** Keeps what is still missing, one file after the other: the list, the open page, and the pages it leads to. */
export function keepAhead(openPage: string): Promise<void> {
  running ??= run(openPage)
    // Without a network, or with a full disk, the rest is tried at the next page.
    .catch(() => undefined)
    .finally(() => {
      running = undefined;
    });
  return running;
}

async function run(openPage: string): Promise<void> {
  const room = roomOnLine();
  const keeper = new Keeper(await keptPaths());
  for (const entry of list.slice(0, steps[room]).flat()) await keeper.keep(entry);
  if (mayKeep(openPage)) await keeper.keepPage(openPage);
  if (room === 'all') for (const path of await relatedTo(openPage)) await keeper.keepPage(path);
  await prune(new Set(list.flat().map((entry) => entry.split('#', 1)[0] ?? '')));
}

/** After so many failures the network is taken to be gone, or the disk to be full. */
const mostFailures = 3;

class Keeper {
  readonly #known: ReadonlySet<string>;
  #failures = 0;

  constructor(known: ReadonlySet<string>) {
    this.#known = known;
  }

  /** Keeps a page with the style sheets and scripts that it names. */
  async keepPage(path: string): Promise<void> {
    await this.keep(`${path}#`);
    const html = (await (await recall(path))?.text()) ?? '';
    const files = html.match(/\/(?:assets|_next\/static)\/[\w./~-]+\.(?:css|json|js)/g) ?? [];
    // The small index only serves until the whole one has come, and that is on the list.
    for (const file of new Set(files)) if (!file.includes('/search-first-')) await this.keep(file);
  }

  /** Keeps one file. What leads nowhere is passed over; after some failures it rejects. */
  async keep(entry: string): Promise<void> {
    const [path = '', tag] = entry.split('#');
    if (this.#known.has(path) && (isHashed(path) || (await isCurrent(path, tag)))) return;
    while (underway.size > 0) await after(100);
    try {
      const answer = await fetch(path, { cache: isHashed(path) ? 'default' : 'no-cache', priority: 'low' });
      const isPrivate = /no-store/.test(answer.headers.get('cache-control') ?? '');
      if (answer.ok && !answer.redirected && !isPrivate) await keep(path, answer);
    } catch (error) {
      this.#failures += 1;
      if (this.#failures > mostFailures) throw error;
    }
  }
}

async function isCurrent(path: string, tag = ''): Promise<boolean> {
  const kept = await recall(path);
  if (kept === undefined) return false;
  return tag === '' ? Date.now() - noteOn(kept).at < day : (kept.headers.get('etag') ?? '').includes(`"${tag}`);
}

/** The pages that a kept page names as its next ones. */
async function relatedTo(path: string): Promise<readonly string[]> {
  const html = (await (await recall(path))?.text()) ?? '';
  const [, related = ''] = /<nav aria-labelledby="related"([\s\S]*?)<\/nav>/.exec(html) ?? [];
  const paths = [...related.matchAll(/ href="(\/[\w./-]+)"/g)].flatMap(([, address]) => address ?? []);
  return paths.filter(mayKeep);
}
