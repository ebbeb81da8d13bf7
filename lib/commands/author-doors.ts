import { openStore, type Store } from '#lib/feedback/index.ts';
import { feedbackDoor, signalsDoor } from '#lib/hearing/index.ts';
import { mcpDoor } from '#lib/mcp/index.ts';
import type { Door } from '#lib/server/index.ts';
import type { readEnvironment } from '#lib/site/index.ts';
import { heardPages } from './heard-pages.ts';
import { operatorDoors } from './operator-doors.ts';

/**
 * The doors of `npm run dev`. What an author sends while trying a form is kept in the same store that its `/insights` shows.
 * The store is opened when somebody sends something, because most authors never do and only one process can have it.
 */
export function authorDoors(
  settings: Pick<ReturnType<typeof readEnvironment>, 'dataFolder' | 'databaseUrl' | 'operatorToken' | 'siteUrl'>,
  findSite: () => Promise<Parameters<typeof heardPages>[0]>,
  findPage: (path: string) => Promise<string>,
): readonly Door[] {
  const { dataFolder: folder, databaseUrl } = settings;
  const store = openedWhenNeeded(() => openStore({ folder, databaseUrl }));
  const findPages = async () => heardPages(await findSite(), 'npm run dev');
  return [
    feedbackDoor({ store, findPages, findTemplate: () => findPage('/error/feedback') }),
    signalsDoor({ store, findFlows: async () => (await findPages()).flows }),
    mcpDoor(settings.siteUrl),
    ...operatorDoors(settings, store),
  ];
}

function openedWhenNeeded(open: () => Promise<Store>): Store {
  let opening: Promise<Store> | undefined;
  const opened = () => {
    opening ??= open().catch((error: unknown) => {
      // Whoever has the folder now may have ended by the next time.
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    run: async (name, input) => (await (await opened()).run(name, input)) as never,
    close: async () => (await opening)?.close(),
  };
}
