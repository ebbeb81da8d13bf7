import { appendFileSync, readFileSync } from 'node:fs';
// biome-ignore lint/correctness/noUndeclaredDependencies: vitest brings it in the version that it needs
import { startTests, updateTask } from '@vitest/runner';
import { inject, type RunnerTask, type RunnerTestCase, type RunnerTestFile, TestRunner } from 'vitest';

type Hits = Record<string, number>;

interface Coverage {
  static: Hits;
  perTest: Record<string, Hits>;
}

/** What the code that Stryker has instrumented reads and counts. */
interface Stryker {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: Coverage;
}

/** Parts of vitest's runner that it gives to its own runners alone. */
interface Inside {
  moduleRunner: unknown;
  _otel: unknown;
  workerState: { evaluatedModules: { idToModuleMap: Map<string, EvaluatedModule> } };
}

interface EvaluatedModule {
  promise?: unknown;
  exports?: unknown;
  evaluated: boolean;
  importers: Set<string>;
}

/** Where the verdicts are left for `warm-plugin.mjs`; the worker runs in the same folder. */
const verdictFile = 'mutant-verdicts.txt';
/** Where it is left which tests are too slow to run for each mutant: those that read the content of the whole site. */
const slowFile = 'slow-tests.txt';
/** In microseconds of the processor: the clock would leave tests out on a busy machine. */
const slow = 1_000_000;
/** A mutant that has used so much of the processor does not end. */
const longest = 10_000_000;
/** In milliseconds: some mutants leave a test waiting for what never comes. */
const longestWait = 30_000;

const world = globalThis as typeof globalThis & { __stryker__?: Stryker };
const stryker: Stryker = world.__stryker__ ?? {};
world.__stryker__ = stryker;
let active: string | undefined;
let deadline = Number.POSITIVE_INFINITY;
let asked = 0;

/**
 * Runs the tests of a file, and then again for each mutant that they reach, in the same worker. Stryker's own runner
 * starts a worker for each mutant, which takes a second; the tests take a few milliseconds.
 */
export default class WarmRunner extends TestRunner {
  override async onAfterRunFiles(files?: RunnerTestFile[]): Promise<void> {
    super.onAfterRunFiles();
    const [file] = files ?? [];
    const coverage = stryker.mutantCoverage;
    if (file === undefined || coverage === undefined || inject('mode' as never) !== 'dry-run') return;
    file.meta = { ...file.meta, ...{ mutantCoverage: structuredClone(coverage) } };
    if (file.result?.state === 'pass') await tryMutants(this, file, coverage);
    report(file, this);
  }
}

/** Runs one file under one mutant and tells nobody but us. */
class MutantRunner extends TestRunner {
  tests: ReadonlySet<string> | undefined;
  readonly slowTests = new Set<string>();
  failed: string | undefined;
  collecting = 0;
  #before = process.cpuUsage();

  override importFile(filepath: string, source: 'collect' | 'setup'): unknown {
    // The setup of Stryker ends a mutant; what the test file computes at its top must still run under it.
    if (source === 'collect') active = stryker.activeMutant = current;
    return super.importFile(filepath, source);
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    this.#before = process.cpuUsage();
    await super.onBeforeRunTask(test);
  }

  onCollected(files: RunnerTestFile[]): void {
    this.collecting = process.cpuUsage(this.#before).user;
    for (const test of files.flatMap(testsBelow)) {
      if (this.tests !== undefined && !this.tests.has(idOf(test))) test.mode = 'skip';
    }
  }

  override onAfterRunTask(test: RunnerTestCase): void {
    super.onAfterRunTask(test);
    if (process.cpuUsage(this.#before).user > slow) this.slowTests.add(idOf(test));
    if (test.result?.state !== 'fail') return;
    this.failed ??= test.name;
    void this.cancel('test-failure');
  }

  override async onAfterRunSuite(): Promise<void> {}
}

let current: string | undefined;

async function tryMutants(outer: TestRunner, file: RunnerTestFile, coverage: Coverage): Promise<void> {
  const whileLoading = Object.keys(coverage.static);
  const quick = await quickTests(outer, file, coverage);
  const done = killedBefore();
  for (const [mutant, tests] of testsByMutant(structuredClone(coverage), quick)) {
    if (!done.has(mutant) && (await isKilled(outer, file, mutant, tests))) done.add(mutant);
  }
  for (const mutant of quick.size === 0 ? [] : whileLoading.filter((each) => !done.has(each))) {
    // What a module computes while it loads is computed under the mutant only if the module loads again.
    forget(outer, (id) => !id.includes('/node_modules/'));
    await isKilled(outer, file, mutant, quick);
  }
  forget(outer, (id) => !id.includes('/node_modules/'));
  if (!(await runUnder(outer, file, undefined, quick)).survived) {
    throw new Error(`${file.name} fails after its mutants: one of them has changed what outlives a test.`);
  }
}

/** Runs the tests once more, to know which mutants they reach now that all is loaded; gives those that are quick. */
async function quickTests(outer: TestRunner, file: RunnerTestFile, coverage: Coverage): Promise<ReadonlySet<string>> {
  coverage.static = {};
  for (const test of Object.keys(coverage.perTest)) delete coverage.perTest[test];
  const { survived, slowTests, collecting } = await runUnder(outer, file, undefined, undefined);
  if (!survived) throw new Error(`${file.name} fails when it runs twice.`);
  const all = testsBelow(file).map(idOf);
  const left = collecting > slow ? all : all.filter((test) => slowTests.has(test));
  for (const test of left) appendFileSync(slowFile, `${test}\n`);
  return new Set(all.filter((test) => !left.includes(test)));
}

/** Whether the mutant was killed; the verdict is written down. */
async function isKilled(
  outer: TestRunner,
  file: RunnerTestFile,
  mutant: string,
  tests: ReadonlySet<string>,
): Promise<boolean> {
  const started = process.cpuUsage();
  const { survived } = await runUnder(outer, file, mutant, tests);
  const ended = process.cpuUsage(started).user < longest;
  appendFileSync(verdictFile, `${mutant}\t${survived ? 'survived' : ended ? 'killed' : 'timeout'}\t${file.name}\n`);
  return !survived;
}

async function runUnder(
  outer: TestRunner,
  file: RunnerTestFile,
  mutant: string | undefined,
  tests: ReadonlySet<string> | undefined,
) {
  forget(outer, (id) => id === file.filepath);
  const inner = new MutantRunner({ ...outer.config, testTimeout: longestWait });
  const inside = outer as unknown as Inside;
  Object.assign(inner, { moduleRunner: inside.moduleRunner, _otel: inside._otel });
  inner.tests = tests;
  current = mutant;
  deadline = process.cpuUsage().user + longest;
  try {
    const [result] = await startTests([file.filepath], inner);
    const survived = result?.result?.state !== 'fail' && inner.failed === undefined;
    return { survived, slowTests: inner.slowTests, collecting: inner.collecting };
  } finally {
    current = undefined;
    active = undefined;
    deadline = Number.POSITIVE_INFINITY;
  }
}

// Every mutated place asks for the active mutant, so a loop that does not end asks here.
Object.defineProperty(stryker, 'activeMutant', {
  configurable: true,
  get: () => {
    asked += 1;
    if (asked % 1024 === 0 && process.cpuUsage().user > deadline) throw new Error('The mutant does not end.');
    return active;
  },
  set: (mutant: string | undefined) => {
    active = mutant;
  },
});

/** Lets modules be evaluated again when they are next imported. */
function forget(runner: TestRunner, isMeant: (id: string) => boolean): void {
  for (const [id, module] of (runner as unknown as Inside).workerState.evaluatedModules.idToModuleMap) {
    if (!isMeant(id)) continue;
    module.promise = undefined;
    module.exports = undefined;
    module.evaluated = false;
    module.importers.clear();
  }
}

/** The tests that reach each mutant: all of them where the test file itself reaches it at its top. */
function testsByMutant({ static: atTop, perTest }: Coverage, quick: ReadonlySet<string>) {
  const tests = new Map<string, Set<string>>();
  for (const [test, hits] of Object.entries(perTest)) {
    if (!quick.has(test)) continue;
    for (const mutant of Object.keys(hits)) tests.set(mutant, (tests.get(mutant) ?? new Set()).add(test));
  }
  if (quick.size === 0) return tests;
  return new Map([...tests, ...Object.keys(atTop).map((mutant) => [mutant, quick] as const)]);
}

function killedBefore(): Set<string> {
  let text = '';
  try {
    text = readFileSync(verdictFile, 'utf8');
  } catch {
    // No mutant has been tried yet.
  }
  const lines = text.split('\n').map((line) => line.split('\t'));
  return new Set(lines.flatMap(([mutant = '', verdict]) => (verdict === 'survived' ? [] : [mutant])));
}

// The runs under mutants have overwritten what vitest was to be told of the file.
function report(file: RunnerTestFile, runner: TestRunner): void {
  const tasks: RunnerTask[] = [file];
  for (const task of tasks) {
    if ('tasks' in task) tasks.push(...task.tasks);
    updateTask(task.type === 'suite' ? 'suite-finished' : 'test-finished', task, runner);
  }
}

function testsBelow(task: RunnerTask): RunnerTestCase[] {
  return task.type === 'test' ? [task] : task.tasks.flatMap(testsBelow);
}

// The name under which Stryker counts.
function idOf(test: RunnerTestCase): string {
  const names = [test.name];
  for (let suite = test.suite; suite !== undefined; suite = suite.suite) names.unshift(suite.name);
  return `${test.file.filepath}#${names.join(' ').trim()}`;
}
