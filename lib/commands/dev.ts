import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScripts } from '#lib/assets/index.ts';
import { claimPort, serveDevelopment } from '#lib/server/index.ts';
import { articleFile, authorSite, movedAddresses, projectState } from '#lib/site/index.ts';
import { printLine, printStep, runCommand } from './console.ts';
import { endSignal, explainPort, readOperatorSettings } from './operator-settings.ts';

const root = process.cwd();
const site = authorSite(root);

await runCommand(async () => {
  const { port } = readOperatorSettings('npm run dev');
  await claimPort(port).catch(explainPort('npm run dev'));
  printStep('準備しています');
  const [live] = await bundleScripts(root, { live: { entry: 'components/browser/live-reload.ts', form: 'classic' } });
  const served = await serveDevelopment(root, port, {
    look: () => projectState(root),
    unread: (path) => {
      const file = articleFile(path);
      return file === undefined || !existsSync(join(root, file))
        ? undefined
        : { file, text: readFileSync(join(root, file), 'utf8') };
    },
    liveScript: live?.body ?? '',
    findMoved: async (path) => movedAddresses((await site()).content).get(path),
  }).catch(explainPort('npm run dev'));
  printLine(`■ http://localhost:${served.port} で、書きながら見られます（止めるには Ctrl+C）`);
  await endSignal();
  // Next goes on watching the files until its process ends.
  process.exit(0);
});
