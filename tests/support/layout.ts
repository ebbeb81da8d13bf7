import type { Page } from '@playwright/test';
import { build } from 'esbuild';

let bundled: Promise<string> | undefined;

/** What is wrong with how a page is laid out now, each as a short line; empty when nothing is. */
export async function layoutFaults(page: Page, parts: readonly string[]): Promise<string[]> {
  bundled ??= bundle();
  return page.evaluate(`${await bundled}; layout.findFaults(${JSON.stringify(parts)})`);
}

async function bundle(): Promise<string> {
  const entryPoints = [new URL('layout-in-page.ts', import.meta.url).pathname];
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    format: 'iife',
    globalName: 'layout',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Applies rules over the page's own, to plant a fault. The policy of the pages forbids inline styles, but not these. */
export async function plantStyle(page: Page, rules: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, rules);
}

/** Opens everything that is folded, so that it is looked at too. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
  });
}
