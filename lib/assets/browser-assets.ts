import { isServing } from '#lib/next-contract/index.ts';
import { keptUnlessRejected, loadSite, type Site, whileUnchanged } from '#lib/site/index.ts';
import { browserData, type DataProducer } from './browser-data.ts';
import { type Asset, browserScripts, bundleScripts, type ScriptSource } from './browser-scripts.ts';
import { builtFiles, nameOf } from './built-files.ts';
import { dataAsset, hashOf } from './data-asset.ts';

/** The scripts and data for browsers. Each is made once, when it is first requested. */
export interface BrowserAssets<Name extends string = string> {
  /** The path of a script or data file, such as `/assets/site-0A1B2C3D.js`. */
  pathOf(name: Name): Promise<string>;
  /** The content of a script or data file. */
  textOf(name: Name): Promise<string>;
  /** The file of this name; `undefined` when there is none, or when the hash in its name is not that of the content. */
  find(fileName: string): Promise<Asset | undefined>;
  /** Every file, including the chunks that scripts share. */
  all(): Promise<readonly Asset[]>;
}

/** What assets are made from: the two tables, the project's folder, and its content. */
interface Sources<Script extends string, Data extends string> {
  readonly root: string;
  readonly scripts: Readonly<Record<Script, ScriptSource>>;
  readonly data: Readonly<Record<Data, DataProducer>>;
  readonly site: () => Promise<Site>;
  /** Bundles the scripts; unless given, from their sources, when the first is asked for. */
  readonly bundle?: () => Promise<readonly Asset[]>;
  /** Names data in place of its content's hash, so that a page can name data that is not made yet. */
  readonly version?: string;
}

/** The assets of a project, from given tables. */
export function makeAssets<Script extends string, Data extends string>({
  root,
  scripts,
  data,
  site,
  bundle = () => bundleScripts(root, scripts),
  version,
}: Sources<Script, Data>): BrowserAssets<Script | Data> {
  const producers = new Map(Object.entries<DataProducer>(data));
  const bundled = keptUnlessRejected(bundle);
  const produced = new Map(
    [...producers].map(([name, produce]) => [
      name,
      keptUnlessRejected(async () => dataAsset(name, await produce(await site()), version)),
    ]),
  );
  const named = async (name: string) =>
    produced.get(name)?.() ?? (await bundled()).find(({ fileName }) => nameOf(fileName) === name);
  const existing = async (name: string) => {
    const asset = await named(name);
    if (asset === undefined) throw new Error(`There is no asset named ${name}`);
    return asset;
  };
  return {
    pathOf: async (name) =>
      version !== undefined && produced.has(name)
        ? `/assets/${name}-${version}.json`
        : `/assets/${(await existing(name)).fileName}`,
    textOf: async (name) => (await existing(name)).body,
    find: async (fileName) => {
      const asset = fileName.endsWith('.json')
        ? await produced.get(nameOf(fileName))?.()
        : (await bundled()).find((script) => script.fileName === fileName);
      return asset?.fileName === fileName ? asset : undefined;
    },
    all: async () => [...(await bundled()), ...(await Promise.all([...produced.values()].map((make) => make())))],
  };
}

type AssetName = keyof typeof browserScripts | keyof typeof browserData;

/** The assets of a finished build. File names are read from the build, and nothing is made again. */
export function builtAssets<Name extends string>(root: string, made: BrowserAssets<Name>): BrowserAssets<Name> {
  const files = keptUnlessRejected(() => builtFiles(root));
  return {
    ...made,
    pathOf: async (name) => `/assets/${(await files()).fileNameOf(name)}`,
    textOf: async (name) => (await files()).textOf(name),
  };
}

const sources = { root: process.cwd(), scripts: browserScripts, data: browserData, site: loadSite };

function makeOurs(): BrowserAssets<AssetName> {
  return makeAssets(sources);
}

const ours = once(() => (isServing() ? builtAssets(process.cwd(), makeOurs()) : makeOurs()));

const latestScripts = whileUnchanged(process.cwd(), ['components', 'lib'], () =>
  bundleScripts(process.cwd(), browserScripts),
);
const latest = whileUnchanged(
  process.cwd(),
  ['components', 'content', 'lib', 'public'],
  (state): BrowserAssets<AssetName> => makeAssets({ ...sources, bundle: latestScripts, version: hashOf(state) }),
);

const inDevelopment: BrowserAssets<AssetName> = {
  pathOf: async (name) => (await latest()).pathOf(name),
  textOf: async (name) => (await latest()).textOf(name),
  find: async (fileName) => (await latest()).find(fileName),
  all: async () => (await latest()).all(),
};

/** The assets of this site. In a build they are made once; in development again whenever their sources change. */
export function browserAssets(): BrowserAssets<AssetName> {
  return process.env.NODE_ENV === 'development' ? inDevelopment : ours();
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
