import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { checkProject } from '#lib/check/index.ts';
import { aGuide } from '#tests/support/builders.ts';
import { showFaults } from '#tests/support/parsing.ts';
import { aProject } from '#tests/support/project.ts';

/** The problems of a link in a flow's words, in a project with one guide. */
async function faultAt(file: string, link: string, instead: string): Promise<string> {
  const text = (await readFile(file, 'utf8')).replace(link, instead);
  const { problems } = await checkProject(await aProject({ [file]: text, 'content/guides/store/pay.mdx': aGuide() }));
  const own = problems.filter((problem) => problem.file === file && problem.found.includes(`「${instead}」`));
  return showFaults(text, own);
}

test.each([
  ['content/flows/contact.yaml', '/guides/contact/language'],
  ['content/flows/contact-result.yaml', '/guides/seller/ratings'],
  ['content/flows/contact-result.yaml', '/guides/account/change-password'],
])('%s の住所 %s が間違っていれば、その行で知らされる', async (file, link) => {
  expect(await faultAt(file, link, '/guides/store/pays')).toMatch(
    /リンク先「\/guides\/store\/pays」のページがありません。\n {2}→ もしかして「\/guides\/store\/pay」ですか。\n {2}@ \/guides\/store\/pays/,
  );
});

test('あるページへの住所なら、何も知らされない', async () => {
  expect(await faultAt('content/flows/contact.yaml', '/guides/contact/language', '/guides/store/pay')).toBe('');
});
