import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { buildFolder } from '#lib/next-contract/index.ts';

/** What can be heard of in a build: its pages, the state of their content, and the ways of its flows. */
export interface HeardPages {
  /** The pages that readers can say something of. */
  readonly paths: ReadonlySet<string>;
  readonly version: string;
  readonly flows: HeardFlows;
}

/** The nodes of each flow, each with the nodes that may come next. */
export type HeardFlows = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

const file = 'heard-pages.json';
const names = z.array(z.string());
const ways = z.record(
  z.string(),
  names.transform((next) => new Set(next)),
);
const schema = z.object({
  version: z.string(),
  paths: names.transform((paths) => new Set(paths)),
  flows: z
    .record(
      z.string(),
      ways.transform((nodes) => new Map(Object.entries(nodes))),
    )
    .transform((flows) => new Map(Object.entries(flows))),
});

/** Keeps the pages of a build beside it, so that serving needs none of the content. */
export async function writeHeardPages(
  root: string,
  { paths, version, flows }: HeardPages,
  build = buildFolder,
): Promise<void> {
  const listed = [...flows].map(([flow, nodes]) => {
    const lists = [...nodes].map(([node, next]) => [node, [...next]] as const);
    return [flow, Object.fromEntries(lists)] as const;
  });
  const text = JSON.stringify({ version, paths: [...paths], flows: Object.fromEntries(listed) });
  await mkdir(join(root, build), { recursive: true });
  await writeFile(join(root, build, file), text);
}

/** The pages of a finished build. */
export async function readHeardPages(root: string): Promise<HeardPages> {
  return schema.parse(JSON.parse(await readFile(join(root, buildFolder, file), 'utf8')));
}
