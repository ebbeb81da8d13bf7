import { close, createIndex } from 'pagefind';
import type { SearchSection } from '../../../lib/search/index.ts';

/** Writes the index of Pagefind for some sections to a folder. */
export async function writePagefindIndex(sections: readonly SearchSection[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'ja' });
  if (index === undefined) throw new Error(errors.join('\n'));
  for (const [number, section] of sections.entries()) {
    await index.addHTMLFile({ url: `/${number}`, content: documentOf(section) });
  }
  await index.writeFiles({ outputPath: folder });
  await close();
}

function documentOf({ title, section, text, url }: SearchSection): string {
  const heading = section === undefined ? '' : `<h2>${escapeHtml(section)}</h2>`;
  return `<html lang="ja"><body data-pagefind-meta="address:${url}"><h1>${escapeHtml(title)}</h1>${heading}<p>${escapeHtml(text)}</p></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
