import type { Page } from '@playwright/test';

/**
 * Translates a page as Chrome does: each text, also one that comes later, is put into elements of its own in place of
 * the text node that was there. What is marked as not to be translated stays.
 */
export async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isLeft = (node: Node) =>
      node.parentElement?.closest('font, script, style, textarea, [translate=no], .notranslate') !== null;
    const replace = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Node[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        if (isLeft(text) || (text.textContent ?? '').trim() === '') continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = text.textContent;
        outer.append(inner);
        text.parentNode?.replaceChild(outer, text);
      }
    };
    replace(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) replace(node.parentNode ?? node);
    }).observe(document.body, { childList: true, subtree: true });
  });
}
