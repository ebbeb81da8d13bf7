const addresses = ['url', 'apiUrl', 'markdownUrl'];

/** Data with complete addresses. Those that the build wrote without a public origin begin with `/`. */
export function complete<Data>(data: Data, origin: string): Data {
  return JSON.parse(JSON.stringify(data), (key, value: unknown) =>
    typeof value === 'string' && value.startsWith('/') && addresses.includes(key) ? origin + value : value,
  ) as Data;
}

/** Markdown with complete links. */
export function completeMarkdown(markdown: string, origin: string): string {
  return markdown.replaceAll('](/', `](${origin}/`);
}
