import { audiences, devices, escaped } from '#lib/content/index.ts';
import { type Fact, formatValue, type Source, sourceKinds, statuses } from '#lib/facts/index.ts';
import { addressOf, caseOf, entries, type Outcome } from '#lib/flows/index.ts';
import { formatDay } from '#lib/ja/index.ts';
import { type Article, factsOf, pageLinks, payWays, type Site, titleOf } from '#lib/site/index.ts';
import { copyPath, foot, linkBlock, listOf, table, whole } from './blocks.ts';
import { channelLines, counterLines } from './panels.ts';
import { copyWords as words } from './words.ts';

/** A page of an article; an outcome belongs to the flow instead. */
export type PageArticle = Exclude<Article, { kind: 'outcome' }>;

/** The articles that have pages of their own. */
export function pageArticles({ guides, faqs, konbini, channels }: Site): readonly PageArticle[] {
  return [...guides, ...faqs, ...konbini, ...channels];
}

/** The page of an article as Markdown. Its facts are footnotes, with their status and what each source says. */
export function articleCopy(site: Site, article: PageArticle): string {
  const { basis } = factsOf(site, article);
  const text = article.body.markdown;
  const blocks = [
    `# ${escaped(titleOf(article))}`,
    ...(article.kind === 'faq' ? [] : [escaped(article.answer)]),
    listOf([...aboutLines(article), ...dates(article)]),
    listOf(panelOf(site, article)),
    text,
    ...basisBlocks(basis),
    linkBlock(words.related, pageLinks(site, article.related)),
    ...foot(article.path),
    footnotes(
      site,
      basis.filter(({ id }) => text.includes(`[^${id}]`)),
    ),
  ];
  return whole(site, article.path, blocks);
}

/** An article for a text that holds all of them: its facts are marks alone, whose footnotes stand once at the end. */
export function articleText(site: Site, article: PageArticle): string {
  const { basis } = factsOf(site, article);
  const marks = basis.map(({ id }) => `[^${id}]`).join(' ');
  return whole(site, article.path, [
    `# ${escaped(titleOf(article))}`,
    ...(article.kind === 'faq' ? [] : [escaped(article.answer)]),
    listOf([...aboutLines(article), ...dates(article)]),
    listOf(panelOf(site, article)),
    article.body.markdown,
    basis.length === 0 ? '' : `${words.basis}：${marks}`,
    `${words.page}：[${article.path}](${article.path})`,
  ]).trimEnd();
}

/** The page of an outcome as Markdown. Procedures that it borrows stand on their own pages, so it links to them. */
export function outcomeCopy(site: Site, outcome: Outcome): string {
  const { path, title, answer, body, chain, procedures, next, ways } = outcome;
  const { basis } = factsOf(site, outcome);
  const konbini = site.konbini.find(({ id }) => id === chain);
  const chosen = site.payWords && caseOf(payWays, site.payWords, outcome.id);
  return whole(site, path, [
    `# ${escaped(title)}`,
    escaped(answer),
    listOf([...(chosen === undefined ? [] : [escaped(chosen)]), ...dates(outcome)]),
    listOf(konbini === undefined ? [] : counterLines(konbini, site.facts)),
    body.markdown,
    linkBlock(words.steps, [
      ...pageLinks(site, konbini === undefined ? [] : [konbini.path]),
      ...procedures.flatMap((address) => borrowedLink(site, address)),
    ]),
    linkBlock(
      words.flow.nextSteps,
      next.map((each) => ({
        path: 'stage' in each ? stagePath(each.stage) : `${payWays.path}/${each.outcome}`,
        title: each.label,
      })),
    ),
    linkBlock(words.flow.ways, pageLinks(site, ways)),
    ...basisBlocks(basis),
    ...foot(path),
    footnotes(
      site,
      basis.filter(({ id }) => body.markdown.includes(`[^${id}]`)),
    ),
  ]);
}

function borrowedLink({ articles }: Site, address: string): { readonly path: string; readonly title: string }[] {
  const [page, anchor] = address.split('#');
  const article = articles.find((each) => each.article.path === page)?.article;
  const procedure = article?.body.procedures.find(({ id }) => id === anchor);
  if (article === undefined || procedure === undefined) return [];
  return [{ path: address, title: `${titleOf(article)}：${procedure.title}` }];
}

function stagePath(stage: string): string {
  const entry = entries(payWays).find(({ answer }) => answer === stage);
  return addressOf(payWays, entry?.to, new Map([[payWays.start, [stage]]]));
}

function basisBlocks(basis: readonly Fact[]): string[] {
  if (basis.length === 0) return [];
  const lines = basis.map((fact) => `${factLine(fact)} [${fact.id}](${copyPath(`/facts/${fact.id}`)})`);
  return [`## ${words.basis}`, listOf(lines)];
}

/** The page of a fact as Markdown. */
export function factCopy(site: Site, fact: Fact): string {
  const { question, reading, status, check, unused = '' } = fact;
  const others = site.facts.filter(({ id }) => fact.seeAlso.includes(id));
  const rows = fact.claims.map(({ value, says = '', source: id }) => {
    const source = site.sources.find((each) => each.id === id);
    const said = value === undefined ? words.claimWithoutValue : formatValue(fact, value);
    return [said, source === undefined ? id : sourceInFull(source), says];
  });
  return whole(site, `/facts/${fact.id}`, [
    `# ${escaped(question)}`,
    escaped(reading.sentence),
    listOf([statuses[status], ...dates(fact)]),
    `## ${words.claims}`,
    table([[words.claimValue, words.claimSource, words.claimSays], ...rows]),
    `## ${words.reading}`,
    escaped(formatValue(fact)),
    ...(reading.why === undefined ? [] : [`## ${words.why}`, escaped(reading.why)]),
    `## ${words.check}`,
    escaped(check),
    escaped(unused),
    linkBlock(words.usedBy, pageLinks(site, site.usesOf(fact.id))),
    linkBlock(
      words.related,
      others.map((other) => ({ path: `/facts/${other.id}`, title: other.question })),
    ),
    ...foot(`/facts/${fact.id}`),
  ]);
}

function aboutLines(article: PageArticle): string[] {
  if (article.kind === 'konbini') return [words.minutes(article.minutes)];
  if (article.kind !== 'guide') return [];
  const named = article.devices.map((device) => devices[device]).join('・');
  return [words.audience(audiences[article.audience]), named, words.minutes(article.minutes)];
}

function dates({ checkedOn, reviewBy }: { readonly checkedOn: string; readonly reviewBy: string }): string[] {
  return [words.checked(formatDay(checkedOn)), words.review(formatDay(reviewBy))];
}

function panelOf({ facts }: Site, article: PageArticle): string[] {
  if (article.kind === 'konbini') return counterLines(article, facts);
  return article.kind === 'channel' ? channelLines(article, facts) : [];
}

/** A fact in one line: what it answers, the reading, and how well the sources agree. */
function factLine(fact: Fact): string {
  return `${escaped(fact.question)} ${escaped(formatValue(fact))}（${statuses[fact.status]}）`;
}

/** The footnotes of facts. What each source says stands behind the text and not in it. */
export function footnotes(site: Site, facts: readonly Fact[]): string {
  const notes = facts.map((fact) => {
    const said = fact.claims.map(({ source: id, value, says }) => {
      const name = site.sources.find((each) => each.id === id)?.name ?? id;
      const claimed = value === undefined ? words.claimWithoutValue : formatValue(fact, value);
      return `${escaped(name)}：${escaped(claimed)}${says === undefined ? '' : `（${escaped(says)}）`}`;
    });
    return `[^${fact.id}]: ${factLine(fact)} ${said.join('／')}`;
  });
  return notes.join('\n');
}

// The address of a source is text: only listed hosts get links.
function sourceInFull({ name, title, kind, publisher, dated, url }: Source): string {
  const details = [title === undefined ? undefined : `「${title}」`, sourceKinds[kind], publisher, dated, url];
  return `${name}（${details.filter((each) => each !== undefined).join('・')}）`;
}
