import { once } from 'node:events';
import {
  backUp,
  checkStore,
  exportLines,
  ImportError,
  importLines,
  openDesk,
  openReader,
  StoreRefusal,
} from '#lib/feedback/index.ts';
import type { readEnvironment } from '#lib/site/index.ts';
import { CommandError, runCommand } from './console.ts';
import { readOperatorSettings } from './operator-settings.ts';

type Settings = Pick<ReturnType<typeof readEnvironment>, 'dataFolder' | 'databaseUrl'>;

// What is said goes to standard error: standard output may be the file that is exported.
const say = (text: string) => process.stderr.write(`${text}\n`);

const actions: Readonly<Record<string, (settings: Settings, file?: string) => Promise<number>>> = {
  export: async (settings) => {
    const reader = await openReader(storeOf(settings));
    for await (const line of exportLines(reader)) {
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
    }
    await reader.close();
    return 0;
  },
  import: async (settings) => {
    const desk = await openDesk(storeOf(settings));
    try {
      const counts = await importLines(desk, process.stdin);
      say(
        `■ 読み込みました：${Object.entries(counts)
          .map(([table, count]) => `${table} ${count.toLocaleString('ja-JP')}行`)
          .join('、')}`,
      );
      return 0;
    } finally {
      await desk.close();
    }
  },
  check: async (settings) => {
    const reader = await openReader(storeOf(settings));
    const problems = await checkStore(reader);
    await reader.close();
    for (const problem of problems) say(problem);
    if (problems.length === 0) say('■ データに違いは見つかりませんでした');
    return problems.length === 0 ? 0 : 1;
  },
  backup: async ({ dataFolder, databaseUrl }, file) => {
    if (databaseUrl !== undefined) {
      throw new CommandError(
        'PostgreSQL の控えは、pg_dump で取ります。',
        'pg_dump --format=custom --file=madoguchi.dump "$DATABASE_URL"',
      );
    }
    if (file === undefined)
      throw new CommandError('控えを書くファイルがありません。', 'npm run data -- backup madoguchi.db');
    await backUp(dataFolder, file);
    say(`■ 控えを ${file} に書きました`);
    return 0;
  },
};

await runCommand(async () => {
  const [name = '', file] = process.argv.slice(2);
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined) {
    throw new CommandError(
      'することが分かりません。',
      `npm run data -- ${Object.keys(actions).join(' | ')} のどれかを実行してください。`,
    );
  }
  return await action(readOperatorSettings(`npm run data -- ${name}`), file).catch(explain);
});

function storeOf({ dataFolder, databaseUrl }: Settings) {
  return { folder: dataFolder, databaseUrl, isPatient: true };
}

function explain(error: unknown): never {
  if (error instanceof StoreRefusal) throw new CommandError(error.message, error.fix);
  if (error instanceof ImportError)
    throw new CommandError(error.message, '何も読み込んでいません。ファイルを確かめてから、もう一度実行してください。');
  throw error;
}
