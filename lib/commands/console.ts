/** Prints a line for whoever ran the command. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Says in one line what the command is doing now. */
export function sayStep(text: string): void {
  say(`■ ${text}`);
}

/** Something that whoever ran the command can mend. Shown as two lines, without a stack. */
export class CommandError extends Error {
  constructor(found: string, fix: string) {
    super(`${found}\n  → ${fix}`);
    this.name = 'CommandError';
  }
}

/** Runs a command to its end; what its user can mend is said plainly, a fault of ours with its stack. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const text = error instanceof CommandError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
  }
}

/** A line that counts up in place on a terminal, and stays silent in a log. */
export function progressLine(label: string): { update: (done: number, total: number) => void; end: () => void } {
  const isTerminal = process.stdout.isTTY === true;
  return {
    update: (done, total) => {
      if (isTerminal) process.stdout.write(`\r\u001b[K${label} ${done}/${total}`);
    },
    end: () => {
      if (isTerminal) process.stdout.write('\r\u001b[K');
    },
  };
}
