/** The files of a site of VitePress with pages of ours, by their addresses. */
export function vitepressFiles(copies: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([
    ['package.json', '{ "type": "module" }\n'],
    ['.vitepress/config.mjs', config],
    ['index.md', '# はじめに\n'],
    ...[...copies].map(([page, copy]) => [vitepressFile(page), copy] as const),
  ]);
}

// Links lead to pages of ours that it does not have.
const config = `export default {
  lang: 'ja-JP',
  title: 'まどぐち',
  ignoreDeadLinks: true,
  themeConfig: { search: { provider: 'local' } },
};
`;

/** The file of a page. */
export function vitepressFile(page: string): string {
  return `${page.slice(1)}.md`;
}

/** What builds the site, and where it lies then. */
export const vitepress = {
  args: ['node_modules/vitepress/bin/vitepress.js', 'build'],
  env: { NODE_ENV: 'production' },
  built: '.vitepress/dist',
} as const;
