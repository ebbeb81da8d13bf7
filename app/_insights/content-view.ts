import type { Table } from '#components/insights/table.tsx';
import { insightsWords } from '#components/insights/words.ts';
import { findWarnings } from '#lib/check/index.ts';
import { type Fact, formatValue } from '#lib/facts/index.ts';
import type { ReviewedFact } from '#lib/insights/index.ts';
import { daysAfter } from '#lib/ja/index.ts';
import { loadSite, type Site } from '#lib/site/index.ts';

const words = insightsWords.content;

/** The facts with what matters of their review. */
export function reviewedFacts({ facts, usesOf }: Site, today: string): ReviewedFact[] {
  const soon = daysAfter(today, 30);
  return facts.map(({ id, reviewBy, status }) => ({
    id,
    isOverdue: reviewBy < today,
    isDueSoon: reviewBy >= today && reviewBy <= soon,
    isConflict: status === 'conflict',
    uses: usesOf(id).length,
  }));
}

/** The tables of the facts and of the articles that need care. */
export async function contentTables(site: Site, today: string): Promise<Table[]> {
  const soon = daysAfter(today, 30);
  const { facts } = site;
  return [
    factTable(
      words.overdue,
      facts.filter(({ reviewBy }) => reviewBy < today),
      site,
    ),
    factTable(
      words.due,
      facts.filter(({ reviewBy }) => reviewBy >= today && reviewBy <= soon),
      site,
    ),
    factTable(
      words.conflicts,
      facts.filter(({ status }) => status === 'conflict'),
      site,
    ),
    await healthTable(today),
  ];
}

function factTable(name: string, facts: readonly Fact[], { usesOf }: Site): Table {
  return {
    name,
    heads: [words.fact, words.reading, words.reviewBy, words.uses],
    rows: [...facts]
      .sort((a, b) => (a.reviewBy < b.reviewBy ? -1 : 1))
      .map((fact) => [
        { text: fact.question, href: `/facts/${fact.id}` },
        formatValue(fact),
        fact.reviewBy,
        usesOf(fact.id).length,
      ]),
  };
}

const kept = new Map<string, Promise<Table>>();

/** What `npm run check` notices. Reading the history of all files takes a while, so it is done once a day. */
function healthTable(today: string): Promise<Table> {
  const found = kept.get(today) ?? readHealth(today);
  kept.clear();
  kept.set(today, found);
  found.catch(() => kept.delete(today));
  return found;
}

async function readHealth(today: string): Promise<Table> {
  const warnings = await findWarnings(process.cwd(), await loadSite(), today);
  return {
    name: words.health,
    heads: [words.file, words.found, words.fix],
    rows: warnings.map(({ file, line, found, fix }) => [`${file}:${line}`, found, fix]),
  };
}
