import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The measure of memory: a process's share of each page (PSS) or, if the system has no PSS, all its pages (RSS). */
export const memoryMeasure = existsSync('/proc/self/smaps_rollup') ? 'PSS' : 'RSS';

/** Samples the memory of all descendants of this process during `work`; returns the highest sum in bytes. */
export async function peakMemory<Result>(
  work: () => Promise<Result>,
  everyMs = 200,
): Promise<{ result: Result; peak: number }> {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(
      peak,
      descendants().reduce((sum, { memory }) => sum + memory(), 0),
    );
  }, everyMs);
  try {
    return { result: await work(), peak };
  } finally {
    clearInterval(timer);
  }
}

/** Ends all descendants of this process. */
export function endDescendants(): void {
  for (const { pid } of descendants()) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // The process has already ended.
    }
  }
}

/** The memory of a process and its descendants in bytes, and their processor time; NaN where the system does not tell. */
export function usageOf(pid: number): { readonly memory: number; readonly cpuMs: number } {
  const all = processes();
  const wanted = [...all.filter((each) => each.pid === pid), ...descendants(pid, all)];
  return {
    memory: wanted.reduce((sum, { memory }) => sum + memory(), 0),
    cpuMs: wanted.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
  };
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly memory: () => number;
  readonly cpuMs: number;
}

function processes(): Process[] {
  return memoryMeasure === 'PSS' ? readProc() : readPs();
}

function descendants(of = process.pid, all = processes()): Process[] {
  const found = all.filter(({ parent }) => parent === of);
  // The list grows during the loop: children, their children, and so on.
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid));
  return found;
}

function readProc(): Process[] {
  return readdirSync('/proc').flatMap((name) => {
    const stat = /^\d+$/.test(name) ? readIfThere(`/proc/${name}/stat`) : '';
    // The program's name is in brackets and may have any character.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 1)
      .trim()
      .split(' ');
    const parent = Number(fields[1] ?? Number.NaN);
    // Fields 14 and 15 of the file, in hundredths of a second.
    const cpuMs = (Number(fields[11]) + Number(fields[12])) * 10;
    const memory = () => Number(/^Pss: +(\d+) kB$/m.exec(readIfThere(`/proc/${name}/smaps_rollup`))?.[1] ?? 0) * 1024;
    return Number.isNaN(parent) ? [] : [{ pid: Number(name), parent, memory, cpuMs }];
  });
}

// A process may end after it was listed and before it is read.
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function readPs(): Process[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [pid = 0, parent = 0, kibibytes = 0] = line.trim().split(/ +/).map(Number);
    return { pid, parent, memory: () => kibibytes * 1024, cpuMs: Number.NaN };
  });
}
