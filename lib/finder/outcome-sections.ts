import { caseOf, choicesBefore, type Outcome } from '#lib/flows/index.ts';
import type { SearchSection } from '#lib/search/index.ts';
import { betterPage, payWays, type Site } from '#lib/site/index.ts';
import { askedAliases, nearbyPages, pageSection } from './page-section.ts';

/**
 * The sections of an outcome: its own answer and its own procedures. Borrowed procedures are indexed on their own
 * pages.
 */
export function outcomeSections(
  outcome: Outcome,
  { guides, payWords }: Pick<Site, 'guides' | 'payWords'>,
): SearchSection[] {
  const { id, path, title, answer, body, procedures, ways, facts, audience } = outcome;
  const few = audience === undefined ? {} : { few: audience };
  const own = body.text.parts
    .filter(({ kind }) => kind === 'procedure')
    .map((part) =>
      pageSection(path, part.id, { type: 'procedure', title, section: part.heading, text: part.text, ...few }),
    );
  if (betterPage(outcome, guides) !== undefined) return own;
  const text = [answer, body.text.lead].filter((line) => line !== '').join('\n');
  const nearby = nearbyPages([...procedures, ...ways], facts);
  // An outcome's title is the answer, but readers search for their case. So the heading of the result names the case.
  const chosen = payWords && caseOf(payWays, payWords, id);
  return [
    pageSection(path, 'answer', { type: 'procedure', title, ...(chosen && { section: chosen }), text, nearby, ...few }),
    ...own,
  ];
}

/**
 * Other wordings for outcomes: the choices that lead to them, the labels of links to them, and the phrases of readers.
 */
export function outcomeAliases({ outcomes, payWords }: Pick<Site, 'outcomes' | 'payWords'>): [string, string][] {
  const chosen = payWords === undefined ? [] : choicesBefore(payWays, payWords);
  const linkLabels = outcomes.flatMap(({ next }) =>
    next.flatMap((each) => ('outcome' in each ? [[each.outcome, each.label] as const] : [])),
  );
  return [
    ...[...chosen, ...linkLabels].map(([id, text]): [string, string] => [`${payWays.path}/${id}#answer`, text]),
    ...outcomes.flatMap(askedAliases),
  ];
}
