import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join(process.cwd(), 'tests', 'fixtures');

/** The text of `tests/fixtures/<name>.mdx`. */
export function fixtureText(name: string): Promise<string> {
  return readFile(join(folder, `${name}.mdx`), 'utf8');
}

/** The expected model of `tests/fixtures/<name>.mdx`. */
export async function fixtureModel(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'));
}
