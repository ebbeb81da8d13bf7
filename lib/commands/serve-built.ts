import { buildFolder } from '#lib/next-contract/index.ts';
import { serveSite } from '#lib/server/index.ts';
import { handedOverFolder, handedOverVariable } from '#lib/site/index.ts';
import { nameShared } from './shared-answers.ts';

type Serve = typeof serveSite;

/** Serves the finished build of a project as `npm start` does. Port 0 takes any free port. */
export function serveBuilt(root: string, port: number, host?: string, more?: Parameters<Serve>[3]): ReturnType<Serve> {
  process.env[handedOverVariable] = handedOverFolder(root, buildFolder);
  return serveSite(root, port, host, { ...more, nameShared });
}
