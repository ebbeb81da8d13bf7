import { readdirSync, readFileSync } from 'node:fs';

/** What a process uses now, where the system tells it in files (Linux). */
export interface ProcessFigures {
  /** Processor time since its start. */
  readonly cpuMs: number;
  readonly memoryMib: number;
  readonly descriptors: number;
}

/** The figures of a process; `undefined` on other systems. */
export function processFigures(pid: number): ProcessFigures | undefined {
  try {
    const [, , ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/\(.*\)/s, '_')
      .split(' ');
    const [, kib = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return {
      // Fields 14 and 15 of the file, in hundredths of a second.
      cpuMs: (Number(fields[11]) + Number(fields[12])) * 10,
      memoryMib: Number(kib) / 1024,
      descriptors: readdirSync(`/proc/${pid}/fd`).length,
    };
  } catch {
    return undefined;
  }
}
