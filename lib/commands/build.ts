import { buildSite } from './build-site.ts';
import { runCommand } from './console.ts';

// `npm start` runs this in a process of its own, so that the server does not keep the memory of a build.
await runCommand(async () => {
  await buildSite(process.cwd());
  return 0;
});
