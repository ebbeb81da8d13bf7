import { isServing } from '#lib/next-contract/index.ts';
import type { Asset } from './browser-scripts.ts';
import { builtFiles } from './built-files.ts';
import { dataAsset, jsonType } from './data-asset.ts';

/** A data file for browsers together with its value. */
export interface Prepared<Value> {
  readonly value: Value;
  readonly asset: Asset;
}

/**
 * Makes data, or reads the file that the build made, so that a server need not parse all content for its first reader.
 */
export async function preparedData<Value>(name: string, make: () => Promise<Value>): Promise<Prepared<Value>> {
  if (isServing()) return builtData(process.cwd(), name);
  const value = await make();
  return { value, asset: dataAsset(name, value) };
}

/** The data that a finished build contains under a name. It is not validated, because our own build wrote it. */
export async function builtData<Value>(root: string, name: string): Promise<Prepared<Value>> {
  const files = await builtFiles(root);
  const body = await files.textOf(name);
  return { value: JSON.parse(body) as Value, asset: { fileName: files.fileNameOf(name), type: jsonType, body } };
}
