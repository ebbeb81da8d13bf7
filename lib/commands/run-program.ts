import { type ChildProcess, spawn } from 'node:child_process';

interface Options {
  /** Whether it writes to our console. */
  readonly show?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** The working directory; ours by default. */
  readonly cwd?: string;
  /** Called with each piece of output as it arrives. */
  readonly onOutput?: (text: string) => void;
}

/** The exit code and the complete output of a program. */
export interface ProgramResult {
  readonly code: number;
  readonly output: string;
}

/** Runs a program until it ends or this process ends. `node` stands for the Node that runs us. */
export function runProgram(name: string, args: readonly string[], options: Options = {}): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(name === 'node' ? process.execPath : name, args, {
      stdio: options.show === true ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.env },
      cwd: options.cwd,
    });
    endTogether(child);
    let output = '';
    const take = (piece: Buffer) => {
      output += piece.toString();
      options.onOutput?.(piece.toString());
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

const signals = ['SIGINT', 'SIGTERM'] as const;

// A signal sent only to this process does not reach the child, so it is passed on.
function endTogether(child: ChildProcess): void {
  const received = new Set<NodeJS.Signals>();
  const pass = (signal: NodeJS.Signals) => {
    received.add(signal);
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  child.once('close', () => {
    for (const signal of signals) process.removeListener(signal, pass);
    // Without listeners the signal ends this process, as it would have without a child.
    for (const signal of received) process.kill(process.pid, signal);
  });
}
