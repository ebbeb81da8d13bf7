/** Prints a line to the user of the command. */
export function printLine(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints what the command is doing now. */
export function printStep(text: string): void {
  printLine(`■ ${text}`);
}

/** An error that the user of the command can fix. Printed as two lines, without a stack. */
export class CommandError extends Error {
  constructor(found: string, fix: string) {
    super(`${found}\n  → ${fix}`);
    this.name = 'CommandError';
  }
}

/** Runs a command. A `CommandError` is printed plainly, any other error with its stack. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endWithReader);
  try {
    process.exitCode = await command();
  } catch (error) {
    const text = error instanceof CommandError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
  }
}

// The program that reads our output, such as `head`, has ended. A command that knows its result ends with it at once.
// Any other ends as if it had been stopped, together with the programs that it runs.
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  if (process.exitCode !== undefined) process.exit();
  process.kill(process.pid, 'SIGTERM');
}

/**
 * A line that counts up in place on a terminal, and stays silent in a log. It is no part of the output: what reads that
 * never gets it.
 */
export function progressLine(label: string): { update: (done: number, total: number) => void; end: () => void } {
  const isTerminal = process.stderr.isTTY === true;
  return {
    update: (done, total) => {
      if (isTerminal) process.stderr.write(`\r\u001b[K${label} ${done}/${total}`);
    },
    end: () => {
      if (isTerminal) process.stderr.write('\r\u001b[K');
    },
  };
}
