import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandError } from '#lib/commands/console.ts';
import { runProgram } from '#lib/commands/run-program.ts';

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [
    starlight({
      title: 'まどぐち',
      locales: { root: { label: '日本語', lang: 'ja' } },
      sidebar: [{ label: 'はじめに', link: '/' }],
    }),
  ],
});
`;

const collections = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Builds a site of Starlight from our Markdown copies, by the addresses of their pages, and gives the folder of its index
 * for Pagefind. `packages` holds its `node_modules`.
 */
export async function buildStarlight(
  packages: string,
  folder: string,
  copies: ReadonlyMap<string, string>,
): Promise<string> {
  const docs = join(folder, 'src', 'content', 'docs');
  const files = new Map([
    [join(folder, 'package.json'), '{ "type": "module" }\n'],
    [join(folder, 'astro.config.mjs'), config],
    [join(folder, 'src', 'content.config.ts'), collections],
    [join(docs, 'index.md'), '---\ntitle: はじめに\npagefind: false\n---\n'],
    ...[...copies].map(([page, copy]) => [join(docs, `${page}.md`), documentOf(page, copy)] as const),
  ]);
  for (const [file, text] of files) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await symlink(join(packages, 'node_modules'), join(folder, 'node_modules'));
  const { code, output } = await runProgram('node', [join('node_modules', 'astro', 'astro.js'), 'build'], {
    cwd: folder,
    env: { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (code !== 0) throw new CommandError(output, '上のメッセージを確かめてください。');
  return join(folder, 'dist', 'pagefind');
}

// Without its own address, Starlight would drop the dot in that of a fact.
function documentOf(page: string, copy: string): string {
  const [, title = '', body = ''] = /^# (.+)\n([\s\S]*)$/.exec(copy) ?? [];
  const names = { title: title.replaceAll('\\', ''), slug: page.slice(1) };
  const lines = Object.entries(names).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}
