import type { AuthorProblem } from '#lib/content/index.ts';
import { readSource } from './read-source.ts';

/** The record's file. */
export const publishedFile = 'content/published.txt';

/** An address that readers have been given. */
export interface PublishedAddress {
  readonly page: string;
  readonly anchor: string | undefined;
  /** Its line in the record, from 1. */
  readonly line: number;
}

/** Every address and anchor that was ever published, in the order of the record. */
export interface PublishedRecord {
  readonly addresses: readonly PublishedAddress[];
}

const address = /^(\/(?:[a-z0-9.-]+(?:\/[a-z0-9.-]+)*)?)(?:#([a-z][a-z0-9-]*))?$/;

/** Reads `content/published.txt`. A project without one has published nothing yet. */
export async function readPublished(root: string): Promise<{ record?: PublishedRecord; problems: AuthorProblem[] }> {
  const { text, isThere, problems: saved } = await readSource(root, publishedFile);
  if (!isThere) return { problems: [] };
  const addresses: PublishedAddress[] = [];
  const problems = [...saved];
  for (const [index, row] of text.split('\n').entries()) {
    const written = row.trim();
    if (written === '' || written.startsWith('#')) continue;
    const match = address.exec(written);
    if (match === null) problems.push(malformed(index + 1, written));
    else addresses.push({ page: match[1] ?? '', anchor: match[2], line: index + 1 });
  }
  return { record: { addresses }, problems };
}

function malformed(line: number, written: string): AuthorProblem {
  return {
    file: publishedFile,
    line,
    column: 1,
    rule: 'published',
    found: `「${written}」は、住所の形になっていません。`,
    fix: 'この行を元に戻すか、1行に1つずつ /guides/number/find か /guides/number/find#mail の形で書いてください。',
  };
}

const heading = `# Every address and anchor that readers have been given, one a line. None of them may die: an article that moves names
# its old address under movedFrom, a renamed anchor stands under movedAnchors (content/WRITING.md).
# \`npm run check -- --publish\` adds new lines and keeps the order. It never removes one.
`;

/** The text of a record of these addresses. */
export function publishedText(addresses: Iterable<string>): string {
  return `${heading}${[...new Set(addresses)].sort().join('\n')}\n`;
}
