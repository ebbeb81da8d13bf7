// The names that the parser gives to its rules for addresses without markup.
const constructs = ['emailAutolink', 'protocolAutolink', 'wwwAutolink'];

interface ParserData {
  micromarkExtensions?: unknown[];
  fromMarkdownExtensions?: unknown[];
}

/**
 * A remark plugin, to be used after `remark-gfm`: an address without markup stays text. GitHub's rule ends an address
 * at a space, so in Japanese it takes the rest of the sentence into the link.
 */
export function remarkNoAutolinks(this: { data(): ParserData }): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: constructs } }];
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().filter((each) => !readsAutolinks(each));
}

function readsAutolinks(extension: unknown): boolean {
  if (typeof extension !== 'object' || extension === null || !('enter' in extension)) return false;
  const { enter } = extension;
  return typeof enter === 'object' && enter !== null && 'literalAutolink' in enter;
}
