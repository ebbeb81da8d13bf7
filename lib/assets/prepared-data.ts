import { isServing } from '#lib/next-contract/index.ts';
import { builtFiles, dataAsset, jsonType } from './browser-assets.ts';
import type { Asset } from './browser-scripts.ts';

/** Data that browsers get as a file, and the value that it holds. */
export interface Prepared<Value> {
  readonly value: Value;
  readonly asset: Asset;
}

/** Makes data, or reads what the build made: a server need not read the whole content for its first reader. */
export async function preparedData<Value>(name: string, make: () => Promise<Value>): Promise<Prepared<Value>> {
  if (isServing()) return builtData(process.cwd(), name);
  const value = await make();
  return { value, asset: dataAsset(name, value) };
}

/** The data that a finished build holds under a name. What is in it is what our own code made. */
export async function builtData<Value>(root: string, name: string): Promise<Prepared<Value>> {
  const files = await builtFiles(root);
  const body = await files.textOf(name);
  return { value: JSON.parse(body) as Value, asset: { fileName: files.fileNameOf(name), type: jsonType, body } };
}
