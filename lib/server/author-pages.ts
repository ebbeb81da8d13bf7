import { stripVTControlCharacters } from 'node:util';

/** An article that could not be read since the server started. */
export interface UnreadArticle {
  /** Path from the project's root. */
  readonly file: string;
  readonly text: string;
}

/** A page with the live-reload script, once; `state` names the files that the page was made from. */
export function withScript(html: string, path: string, state: string): string {
  if (html.includes(`<script src="${path}"`)) return html;
  return html.replace(/<\/head>/, `<script src="${path}" data-state="${escapeHtml(state)}" defer></script></head>`);
}

/** Replaces a page that could not be made: shows the errors. */
export function failurePage(lines: readonly string[]): string {
  const said = lines.length === 0 ? 'わけは、npm run dev を動かしているターミナルに出ています。' : lines.join('\n');
  return `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>ページを作れませんでした</title></head><body><main><h1>ページを作れませんでした</h1><p>直して保存すると、ここに出ます。</p><pre>${escapeHtml(stripVTControlCharacters(said))}</pre></main></body></html>`;
}

/** Replaces an article that has problems: shows its text in a page with the layout and the list of problems. */
export function articlePage(layout: string, { file, text }: UnreadArticle): string {
  const article = `<article id="answer"><h1><code>${escapeHtml(file)}</code></h1><p>直すところがあるので、書かれたままを出しています。</p><pre class="overflow-x-auto whitespace-pre-wrap">${escapeHtml(text)}</pre></article>`;
  return layout
    .replace(/<title>[\s\S]*?<\/title>/, () => `<title>${escapeHtml(file)}</title>`)
    .replace(/(<main\b[^>]*>)[\s\S]*(<\/main>)/, (_, open: string, close: string) => open + article + close);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
