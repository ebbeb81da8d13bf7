import { type AuthorProblem, formatProblem } from '#lib/content/index.ts';

/** From how many places on the same notice is told once. */
const many = 4;
const shown = 3;

/** Notices as they are printed. What holds of many places, such as of a day on which many articles changed, is told once. */
export function formatNotices(notices: readonly AuthorProblem[]): string[] {
  const alike = new Map<string, AuthorProblem[]>();
  for (const notice of notices) {
    const key = `${notice.rule}\n${notice.found}\n${notice.fix}`;
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [notice]);
    else group.push(notice);
  }
  return [...alike.values()].flatMap((group) =>
    group.length < many ? group.map((notice) => `（注意）${formatProblem(notice)}`) : [together(group)],
  );
}

function together(group: readonly AuthorProblem[]): string {
  const [{ found, fix } = { found: '', fix: '' }] = group;
  const places = group.slice(0, shown).map(({ file, line, column }) => `${file}:${line}:${column}`);
  const rest = `ほか${group.length - shown}か所（全部は npm run -s check -- --json）`;
  return `（注意）${found}${group.length}か所：\n  ${[...places, rest].join('\n  ')}\n  → ${fix}`;
}
