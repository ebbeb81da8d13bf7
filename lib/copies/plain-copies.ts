import { escaped } from '#lib/content/index.ts';
import { factOf, integerFact } from '#lib/facts/index.ts';
import { canonicalUrl, countedFact, type Site } from '#lib/site/index.ts';
import {
  aboutPage,
  accessibilityPage,
  developersPage,
  embedPage,
  englishPage,
  labelHeads,
  type PlainBlock,
  type PlainPage,
  privacyPage,
} from '#lib/words/index.ts';
import { copyPath, foot, listOf, stepsOf, table, whole } from './blocks.ts';

/** The page about this site, with how much there is to read now. */
export function aboutOf({
  guides,
  konbini,
  faqs,
  facts,
}: Pick<Site, 'guides' | 'konbini' | 'faqs' | 'facts'>): PlainPage {
  const counts = { guides: guides.length, konbini: konbini.length, faqs: faqs.length, facts: facts.length };
  return aboutPage(counts);
}

/** The page for programs, with the whole address of the door for assistants where it is known. */
export function developersOf(): PlainPage {
  return developersPage(canonicalUrl('/mcp') ?? '/mcp');
}

/** The page in English, with its figures from the ledger. Throws, with the fact's id, when one is missing. */
export function englishOf({ facts }: Pick<Site, 'facts'>): PlainPage {
  return englishPage({
    option: factOf(facts, 'konbini.option-name', 'text').reading.value,
    mostYen: integerFact(facts, 'konbini.cap', '円').reading.value,
    days: integerFact(facts, 'konbini.deadline', '日').reading.value,
    sevenEleven: integerFact(facts, 'konbini.number-digits-711', '桁').reading.value,
    others: integerFact(facts, 'konbini.number-digits-other', '桁').reading.value,
    code: factOf(facts, 'konbini.confirm-code', 'text').reading.value,
  });
}

/** The pages that are neither articles nor lists, as Markdown, by the addresses of the copies. */
export function plainCopies(site: Site): ReadonlyMap<string, string> {
  return new Map(plainPages(site).map((page) => [copyPath(page.path), plainCopy(site, page)]));
}

/** The pages that are neither articles nor lists. Those that count days are there where the ledger says how. */
export function plainPages(site: Site): readonly PlainPage[] {
  const counting = countedFact(site) === undefined ? [] : [embedPage, englishOf(site)];
  return [aboutOf(site), privacyPage, accessibilityPage, developersOf(), ...counting];
}

function plainCopy(site: Site, { path, title, lead, parts }: PlainPage): string {
  // What can be switched is on the page alone.
  const blocks = parts.flatMap(({ heading, isWithin, blocks: own }) => [
    `${isWithin ? '###' : '##'} ${escaped(heading)}`,
    ...own.map(textOf),
  ]);
  return whole(site, path, [`# ${escaped(title)}`, escaped(lead), ...blocks, ...foot(path)]);
}

function textOf(block: PlainBlock): string {
  if (typeof block === 'string') return block;
  if ('steps' in block) return stepsOf(block.steps);
  if ('code' in block) return `\`\`\`html\n${block.code}\n\`\`\``;
  if ('labels' in block) {
    return table([labelHeads, ...block.labels.map(({ label, sound, meaning }) => [label, sound, meaning])]);
  }
  return listOf(block);
}
