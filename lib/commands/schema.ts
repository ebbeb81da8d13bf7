import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSchemas } from '#lib/site/index.ts';
import { printLine, runCommand } from './console.ts';

const folder = join('content', 'schema');

await runCommand(async () => {
  const schemas = editorSchemas();
  await mkdir(folder, { recursive: true });
  for (const [name, text] of schemas) await writeFile(join(folder, name), text);
  printLine(`${folder} に、エディターのための schema を ${schemas.size} 個書きました`);
  return 0;
});
