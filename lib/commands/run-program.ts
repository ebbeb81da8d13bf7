import { type ChildProcess, spawn } from 'node:child_process';

interface Options {
  /** Lets it write to the console as it goes. */
  readonly show?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** The folder that it runs in; ours unless given. */
  readonly cwd?: string;
  /** Called with each piece of its output as it comes. */
  readonly onOutput?: (text: string) => void;
}

/** How a program ended: its exit code, and all that it wrote. */
export interface ProgramResult {
  readonly code: number;
  readonly output: string;
}

/** Runs a program of this project to its end, or to ours; `node` stands for the Node that runs us. */
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

// Who ends a build must not leave it writing; a signal sent to us alone does not reach it.
function endTogether(child: ChildProcess): void {
  const received = new Set<NodeJS.Signals>();
  const pass = (signal: NodeJS.Signals) => {
    received.add(signal);
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  child.once('close', () => {
    for (const signal of signals) process.removeListener(signal, pass);
    // What has no listener left ends us, as it would have without a child.
    for (const signal of received) process.kill(process.pid, signal);
  });
}
