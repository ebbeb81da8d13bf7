import { deskIds, pickerFlow } from '#lib/channels/index.ts';
import { type AuthorProblem, placeInYaml, placeOfField, sortProblems } from '#lib/content/index.ts';
import { idsOfEntries } from '#lib/facts/index.ts';
import { readChangeDates, readSource, type Site } from '#lib/site/index.ts';
import { findUnpublished } from './published.ts';

/**
 * Notices that do not break the site, as of `today` (an ISO day): reviews that are due, articles that changed since they
 * were last compared with their sources, facts that no page uses, addresses that are not on record, channels that the
 * picker never shows.
 */
export async function findWarnings(root: string, site: Site, today: string): Promise<AuthorProblem[]> {
  const ledger = [...new Set(site.factFiles.values())];
  const warnings = await Promise.all([
    articleWarnings(root, site, today),
    ...ledger.map((file) => factWarnings(root, file, site, today)),
  ]);
  return sortProblems([...warnings.flat(), ...findUnpublished(site.content), ...unpickedChannels(site)]);
}

function unpickedChannels({ articles }: Site): AuthorProblem[] {
  return articles.flatMap(({ file, article }): AuthorProblem[] => {
    if (article.kind !== 'channel' || deskIds.some((id) => id === article.id)) return [];
    return [
      {
        file,
        line: 1,
        column: 1,
        rule: 'flow',
        found: `窓口の案内（${pickerFlow.path}）は「${article.id}」を知らないので、だれにもすすめません。`,
        fix: `lib/channels/rules.ts の deskIds に「'${article.id}',」の行を足し、desksFor の、受ける用件の行に「'${article.id}'」を足してください。`,
      },
    ];
  });
}

async function articleWarnings(root: string, { articles }: Site, today: string): Promise<AuthorProblem[]> {
  const changedOn = await readChangeDates(root);
  const warnings: AuthorProblem[] = [];
  for (const { file, text, article } of articles) {
    if (article.reviewBy < today) {
      warnings.push({ file, ...placeOfField(text, ['reviewBy']), ...due(article.reviewBy) });
    }
    const changed = await changedOn(file);
    if (changed > article.checkedOn) {
      warnings.push({
        file,
        ...placeOfField(text, ['checkedOn']),
        rule: 'changed-unchecked',
        found: `${changed} に変わりましたが、出典との照合は ${article.checkedOn} のままです。`,
        fix: '出典と照らし合わせ、checkedOn と reviewBy を新しくしてください。',
      });
    }
  }
  return warnings;
}

async function factWarnings(root: string, file: string, site: Site, today: string): Promise<AuthorProblem[]> {
  const { text } = await readSource(root, file);
  const ids = idsOfEntries(text);
  const placeOf = (id: string, field: string) => placeInYaml(text, [ids.indexOf(id), field]);
  const warnings: AuthorProblem[] = [];
  for (const { id, reviewBy, unused } of site.facts) {
    if (site.factFiles.get(id) !== file) continue;
    if (reviewBy < today) warnings.push({ file, ...placeOf(id, 'reviewBy'), ...due(reviewBy) });
    if (site.usesOf(id).length > 0 || unused !== undefined) continue;
    warnings.push({
      file,
      ...placeOf(id, 'id'),
      rule: 'fact-unused',
      found: `事実 ${id} を使うページがありません。`,
      fix: '記事の facts に足すか、使わない理由を unused に書いてください。',
    });
  }
  return warnings;
}

function due(reviewBy: string): Pick<AuthorProblem, 'rule' | 'found' | 'fix'> {
  return {
    rule: 'review-due',
    found: `見直しの日（${reviewBy}）を過ぎています。`,
    fix: '出典と照らし合わせ、checkedOn と reviewBy を新しくしてください。',
  };
}
