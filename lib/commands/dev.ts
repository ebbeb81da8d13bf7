import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScripts, workerScripts } from '#lib/assets/index.ts';
import { claimPort, serveDevelopment } from '#lib/server/index.ts';
import { articleFile, authorSite, movedAddresses, projectState } from '#lib/site/index.ts';
import { authorDoors } from './author-doors.ts';
import { printLine, printStep, runCommand } from './console.ts';
import { endSignal, explainPort, readOperatorSettings } from './operator-settings.ts';

const root = process.cwd();
const site = authorSite(root);

await runCommand(async () => {
  const settings = readOperatorSettings('npm run dev');
  const { port } = settings;
  await claimPort(port).catch(explainPort('npm run dev'));
  printStep('準備しています');
  const [live] = await bundleScripts(root, { live: { entry: 'components/browser/live-reload.ts', form: 'classic' } });
  const [undo] = await bundleScripts(root, { undo: workerScripts['sw-undo'] });
  // The server writes its port there.
  const findPage = async (path: string) => (await fetch(`http://localhost:${process.env.PORT}${path}`)).text();
  const served = await serveDevelopment(root, port, {
    look: () => projectState(root),
    unread: (path) => {
      const file = articleFile(path);
      return file === undefined || !existsSync(join(root, file))
        ? undefined
        : { file, text: readFileSync(join(root, file), 'utf8') };
    },
    doors: authorDoors(settings, site, findPage),
    liveScript: live?.body ?? '',
    undoScript: undo?.body ?? '',
    findMoved: async (path) => movedAddresses((await site()).content).get(path),
  }).catch(explainPort('npm run dev'));
  printLine(`■ http://localhost:${served.port} で、書きながら見られます（止めるには Ctrl+C）`);
  await endSignal();
  // Next goes on watching the files until its process ends.
  process.exit(0);
});
