// @ts-check
import { readFile, rm } from 'node:fs/promises';
import { commonTokens, declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner';

const verdictFile = 'mutant-verdicts.txt';
const slowFile = 'slow-tests.txt';
const [{ factory: makeVitestRunner }] = vitestPlugins;

/**
 * Stryker's runner for vitest, but the verdicts are those that `warm-runner.ts` has found during the dry run.
 *
 * @param {import('@stryker-mutator/api/plugin').Injector<any>} injector
 */
function makeWarmRunner(injector) {
  const runner = injector.injectFunction(makeVitestRunner);
  /** @type {Map<string, string>} */
  let verdicts = new Map();
  return {
    capabilities: () => runner.capabilities(),
    init: () => runner.init(),
    dispose: () => runner.dispose?.(),
    dryRun: async (options) => {
      for (const file of [verdictFile, slowFile]) await rm(file, { force: true });
      const result = await runner.dryRun(options);
      verdicts = await readVerdicts();
      const slow = await readFile(slowFile, 'utf8').catch(() => '');
      if (slow !== '') console.log(`Too slow to run for each mutant:\n${slow}`);
      return result;
    },
    mutantRun: async ({ activeMutant: { id }, testFilter }) => {
      const [verdict, file] = verdicts.get(id) ?? ['survived', ''];
      const nrOfTests = testFilter?.length ?? 0;
      if (verdict === 'survived') return { status: 'survived', nrOfTests };
      if (verdict === 'timeout') return { status: 'timeout' };
      const killedBy = testFilter?.filter((test) => test.startsWith(`${file}#`)).slice(0, 1) ?? [];
      return { status: 'killed', killedBy, failureMessage: '', nrOfTests };
    },
  };
}
makeWarmRunner.inject = [commonTokens.injector];

async function readVerdicts() {
  const text = await readFile(verdictFile, 'utf8').catch(() => '');
  const verdicts = new Map();
  for (const line of text.split('\n').filter(Boolean)) {
    const [mutant, ...verdict] = line.split('\t');
    if (verdicts.get(mutant)?.[0] !== 'killed') verdicts.set(mutant, verdict);
  }
  return verdicts;
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'warm-vitest', makeWarmRunner)];
