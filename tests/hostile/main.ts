import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { CommandError, printLine, printStep, runCommand } from '#lib/commands/console.ts';
import { printTotal, type Tally } from '#lib/commands/tally.ts';
import { portOf, start } from '#tests/support/site-process.ts';
import { type Attack, attacks, readWhile } from './attacks.ts';
import { faultOf, hostileRequests, sendRaw } from './fuzz.ts';
import { type ProcessFigures, processFigures } from './process-figures.ts';

const atOnce = 8;
/** A reader may wait so long while others attack. Generous, as the attackers share the processors of the site here. */
const longestWaitMs = 5_000;
/** With the whole force of each attack. */
const mostMemoryMib = 600;
const mostDescriptorsLeft = 20;

await runCommand(async () => {
  const { seed, requests, size } = readOptions(process.argv.slice(2));
  printStep('サイトを動かしています');
  const site = start(process.execPath, ['lib/commands/run.mjs', 'start'], { HOST: '127.0.0.1' });
  const isOver = once(site, 'exit');
  try {
    const port = await portOf(site);
    const pid = site.pid ?? 0;
    printStep(`壊れた頼みを ${requests} 件送っています（--seed=${seed}）`);
    const fuzzed = await fuzz(port, seed, requests);
    const tallies = [fuzzed];
    const rows = [
      '| attack | reader p50 / p99 / max ms | processor ms | most MiB | descriptors before / after |',
      '|---|---|---|---|---|',
    ];
    for (const attack of attacks) {
      printStep(attack.name);
      const { row, tally } = await suffer(attack, port, pid, size);
      rows.push(row);
      tallies.push(tally);
    }
    printLine(rows.join('\n'));
    return printTotal(tallies);
  } finally {
    site.kill('SIGTERM');
    await isOver;
  }
});

async function fuzz(port: number, seed: number, count: number): Promise<Tally> {
  const faults: string[] = [];
  const queue = hostileRequests(seed, count);
  const work = async () => {
    for (const request of queue) {
      const fault = faultOf(request, await sendRaw(port, request));
      if (fault !== undefined) faults.push(`${fault}: ${JSON.stringify(request.slice(0, 300))}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const isWell = await fetch(`http://127.0.0.1:${port}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isWell) faults.push('the site is not well afterwards');
  for (const fault of faults.slice(0, 20)) printLine(`  ${fault}`);
  return { passed: count - Math.min(count, faults.length), failed: faults.length };
}

async function suffer(attack: Attack, port: number, pid: number, size: number) {
  const before = processFigures(pid);
  let most = before?.memoryMib ?? 0;
  const watch = setInterval(() => {
    most = Math.max(most, processFigures(pid)?.memoryMib ?? 0);
  }, 100);
  const taken = await readWhile(port, attack.run(port, size));
  clearInterval(watch);
  const after = await settled(pid, before);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? Number.NaN;
  const faults = [
    ...(at(1) > longestWaitMs ? [`a reader waited ${Math.round(at(1))} ms`] : []),
    ...(most > mostMemoryMib ? [`${Math.round(most)} MiB`] : []),
    ...(before && after && after.descriptors > before.descriptors + mostDescriptorsLeft
      ? [`${after.descriptors - before.descriptors} descriptors are left`]
      : []),
  ];
  for (const fault of faults) printLine(`  ${fault}`);
  const figures =
    before && after
      ? `${after.cpuMs - before.cpuMs} | ${Math.round(most)} | ${before.descriptors} / ${after.descriptors}`
      : '– | – | –';
  return {
    row: `| ${attack.name} | ${[0.5, 0.99, 1].map((share) => Math.round(at(share))).join(' / ')} | ${figures} |`,
    tally: faults.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
  };
}

/** The figures once the connections of the attack are gone, or after the longest deadline that the server gives them. */
async function settled(pid: number, before: ProcessFigures | undefined): Promise<ProcessFigures | undefined> {
  const until = Date.now() + 20_000;
  for (;;) {
    const now = processFigures(pid);
    if (now === undefined || before === undefined || now.descriptors <= before.descriptors + 5) return now;
    if (Date.now() > until) return now;
    await wait(200);
  }
}

function readOptions(args: readonly string[]): { seed: number; requests: number; size: number } {
  let options = { seed: Date.now() % 1_000_000, requests: 4_000, size: 1 };
  for (const arg of args) {
    const [, name = '', value = ''] = /^--(seed|requests|size)=(\d+(?:\.\d+)?)$/.exec(arg) ?? [];
    if (name === '') {
      throw new CommandError(
        `「${arg}」は分かりません。`,
        'npm run test:hostile -- --seed=1 --requests=4000 --size=1 の形で実行してください。',
      );
    }
    options = { ...options, [name]: Number(value) };
  }
  return options;
}
