import { type Channel, channelKind } from '#lib/channels/index.ts';
import { type AuthorProblem, formatProblem, type ParsedArticle, parseArticle } from '#lib/content/index.ts';
import { type Faq, faqKind } from '#lib/faqs/index.ts';
import { type Guide, guideKind } from '#lib/guides/index.ts';
import { type Konbini, konbiniKind } from '#lib/konbini/index.ts';

type Parse<Model> = (text: string) => Promise<ParsedArticle<Model>>;

export function parseGuide(text: string): Promise<ParsedArticle<Guide>> {
  return parseArticle(guideKind, { file: 'guide.mdx', id: 'store/pay', text });
}

export function parseFaq(text: string): Promise<ParsedArticle<Faq>> {
  return parseArticle(faqKind, { file: 'faq.mdx', id: 'store/pay', text });
}

export function parseKonbini(text: string, id = 'lawson'): Promise<ParsedArticle<Konbini>> {
  return parseArticle(konbiniKind, { file: `${id}.mdx`, id, text });
}

export function parseChannel(text: string, id = 'chat'): Promise<ParsedArticle<Channel>> {
  return parseArticle(channelKind, { file: `${id}.mdx`, id, text });
}

/** The model of a valid text. */
export async function modelOf<Model>(text: string, parse: Parse<Model>): Promise<Model> {
  const parsed = await parse(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(formatProblem).join('\n'));
  return parsed.model;
}

/** The problems of a text, each with the source text at its place. */
export async function faultsOf(text: string, parse: Parse<unknown> = parseGuide): Promise<string> {
  const parsed = await parse(text);
  return parsed.ok ? '' : showFaults(text, parsed.problems);
}

/** The printed problems of a file, each with the source text at its place. */
export function showFaults(text: string, problems: readonly AuthorProblem[]): string {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const pointed = ({ line, column }: AuthorProblem) => (lines[line - 1] ?? '').slice(column - 1, column + 23);
  return problems.map((problem) => `${formatProblem(problem)}\n  @ ${pointed(problem) || '（行の終わり）'}`).join('\n');
}

/** The rules broken by a text, in reading order. */
export async function rulesOf(text: string, parse: Parse<unknown> = parseGuide): Promise<string[]> {
  const parsed = await parse(text);
  return parsed.ok ? [] : parsed.problems.map(({ rule }) => rule);
}
