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

/** The files of a site of Starlight with pages of ours, by their addresses. */
export function starlightFiles(copies: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([
    ['package.json', '{ "type": "module" }\n'],
    ['astro.config.mjs', config],
    ['src/content.config.ts', collections],
    ['src/content/docs/index.md', '---\ntitle: はじめに\npagefind: false\n---\n'],
    ...[...copies].map(([page, copy]) => [starlightFile(page), documentOf(page, copy)] as const),
  ]);
}

/** The file of a page. */
export function starlightFile(page: string): string {
  return `src/content/docs${page}.md`;
}

/** What builds the site, and where it lies then. */
export const starlight = {
  args: ['node_modules/astro/astro.js', 'build'],
  env: { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  built: 'dist',
} as const;

// Without its own address, Starlight would drop the dot in that of a fact.
function documentOf(page: string, copy: string): string {
  const [, title = '', body = ''] = /^# (.+)\n([\s\S]*)$/.exec(copy) ?? [];
  const names = { title: title.replaceAll('\\', ''), slug: page.slice(1) };
  const lines = Object.entries(names).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}
