import { caseOf, choicesBefore, type Outcome } from '#lib/flows/index.ts';
import type { SearchSection } from '#lib/search/index.ts';
import { betterPage, payWays, type Site } from '#lib/site/index.ts';
import { askedCalls, nearbyPages, pageSection } from './page-section.ts';

/** What only the end of a flow tells: its own answer and its own procedures. Those that it borrows are found where they stand. */
export function outcomeSections(
  outcome: Outcome,
  { guides, payWords }: Pick<Site, 'guides' | 'payWords'>,
): SearchSection[] {
  const { id, path, title, answer, body, procedures, ways, facts } = outcome;
  const own = body.text.parts
    .filter(({ kind }) => kind === 'procedure')
    .map((part) => pageSection(path, part.id, { type: 'procedure', title, section: part.heading, text: part.text }));
  if (betterPage(outcome, guides) !== undefined) return own;
  const text = [answer, body.text.lead].filter((line) => line !== '').join('\n');
  const nearby = nearbyPages([...procedures, ...ways], facts);
  // What an outcome is called is the answer; who searches knows the case, and a result must say for which it is.
  const chosen = payWords && caseOf(payWays, payWords, id);
  return [
    pageSection(path, 'answer', { type: 'procedure', title, ...(chosen && { section: chosen }), text, nearby }),
    ...own,
  ];
}

/** More words for what outcomes answer: the choices before them, what others say that lead to them, and what readers say. */
export function outcomeCalls({ outcomes, payWords }: Pick<Site, 'outcomes' | 'payWords'>): [string, string][] {
  const chosen = payWords === undefined ? [] : choicesBefore(payWays, payWords);
  const told = outcomes.flatMap(({ next }) =>
    next.flatMap((each) => ('outcome' in each ? [[each.outcome, each.label] as const] : [])),
  );
  return [
    ...[...chosen, ...told].map(([id, text]): [string, string] => [`${payWays.path}/${id}#answer`, text]),
    ...outcomes.flatMap(askedCalls),
  ];
}
