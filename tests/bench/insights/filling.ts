/** Runs a statement on the database to be filled. */
export type Execute = (statement: string) => Promise<void>;

const pages = 500;
const terms = 50_000;
const days = 400;

/**
 * Fills an empty store with votes and searches, spread unevenly over pages and words and over 400 days until `today`, and counts
 * them as the store does. The statements are the same on both engines and need no random source, so each run is alike.
 */
export async function fill(execute: Execute, rows: number, today: number): Promise<void> {
  await execute('create table bench_days (n integer primary key, day text not null, at bigint not null)');
  const each = Array.from({ length: days }, (_, n) => {
    const at = today - n * 86_400_000;
    return `(${n}, '${new Date(at).toISOString().slice(0, 10)}', ${at})`;
  });
  await execute(`insert into bench_days values ${each.join(', ')}`);
  await execute(votes(rows));
  await execute(countedVotes);
  await execute(searches(rows));
  for (const statement of countedSearches) await execute(statement);
  await execute(ways);
  await execute('drop table bench_days');
}

const numbers = (rows: number) =>
  `with recursive n(i) as (select cast(0 as bigint) union all select i + 1 from n where i < ${rows - 1})`;
/** A number below `most` for each row, different for each `by`. */
const mixed = (by: number, most: number) => `((((i * ${by} + ${by}) % 1000003) * 7919 % 999983) % ${most})`;
/** The same, but small numbers far more often: some words are searched for by everyone. */
const skewed = (by: number, most: number) =>
  `(${mixed(by, 1000)} * ${mixed(by + 2, 1000)} * ${mixed(by + 4, 1000)} / 1000 * ${most} / 1000000)`;

function votes(rows: number): string {
  const helpful = `case when ${mixed(31, 10)} < 7 then 1 else 0 end`;
  return `insert into votes (id, at, day, page, lang, helpful, reason, word, comment, version, done_at, note)
    ${numbers(rows)}
    select 'v' || i, d.at - ${mixed(17, 40_000)} * 1000, d.day, '/guides/topic/page-' || ${skewed(13, pages)},
      case when ${mixed(19, 20)} = 0 then 'en' else 'ja' end, ${helpful},
      case when ${mixed(31, 10)} = 7 then 'screen' when ${mixed(31, 10)} = 8 then 'unclear' end,
      case when ${mixed(31, 10)} = 7 and ${mixed(23, 5)} = 0 then 'word ' || ${mixed(29, 40)} end,
      case when ${mixed(37, 10)} = 0 then 'a comment of a reader, some sixty characters long, number ' || i end,
      'v1', case when ${mixed(41, 10)} < 9 then d.at end, null
    from n join bench_days d on d.n = ${mixed(11, days)}`;
}

const countedVotes = `insert into page_days
    (day, page, lang, yes, no, comments, unclear, screen, unsolved, missing, outdated)
  select day, page, lang, sum(helpful), sum(1 - helpful), count(comment),
    sum(case when reason = 'unclear' then 1 else 0 end), sum(case when reason = 'screen' then 1 else 0 end), 0, 0, 0
  from votes group by day, page, lang`;

function searches(rows: number): string {
  return `insert into searches (id, at, day, folded, lang, results, opened)
    ${numbers(rows)}
    select 's' || i, d.at - ${mixed(17, 40_000)} * 1000, d.day, 'words ' || ${skewed(13, terms)}, 'ja',
      case when ${mixed(31, 10)} = 0 then 0 else ${mixed(37, 50)} + 1 end,
      case when ${mixed(31, 10)} between 1 and 6 then ${mixed(41, 5)} + 1 end
    from n join bench_days d on d.n = ${mixed(11, days)}`;
}

const counted = `count(*), sum(case when results = 0 then 1 else 0 end),
  sum(case when results > 0 and opened is null then 1 else 0 end)`;
const countedSearches = [
  `insert into search_days (day, lang, asked, fruitless, unopened)
    select day, lang, ${counted} from searches group by day, lang`,
  `insert into search_terms (folded, lang, asked, fruitless, unopened, last_at)
    select folded, lang, ${counted}, max(at) from searches group by folded, lang`,
];

// Each of 150 ways of two flows on each day.
const ways = `insert into flow_days (day, flow, from_node, node, reached, left_here)
  with recursive n(i) as (select 0 union all select i + 1 from n where i < 299)
  select d.day, case when i % 2 = 0 then 'pay' else 'contact' end, 'node-' || (i / 6), 'node-' || (i / 2), 30 + i % 7, i % 5
  from n cross join bench_days d`;
