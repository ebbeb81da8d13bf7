import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What of a page is looked at; all of it, by all rules of the levels that the site keeps, unless said otherwise. */
interface Look {
  /** The selector of the part that is looked at. */
  readonly within?: string;
  readonly rules?: readonly string[];
}

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong on a page as it is now: each rule with the markup that breaks it. Only what is wrong comes back from
 * the browser: all that is right is megabytes, and takes three to seven times as long.
 */
export async function violationsOf(page: Page, { within, rules }: Look = {}): Promise<(string | string[])[][]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const runOnly = rules === undefined ? { type: 'tag', values: levels } : { type: 'rule', values: rules };
  const options = { resultTypes: ['violations'], runOnly };
  const look = `axe.run(${within === undefined ? 'document' : JSON.stringify(within)}, ${JSON.stringify(options)})`;
  return page.evaluate(
    `${look}.then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`,
  );
}
