/** Prints a line for whoever ran the command. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A line that counts up in place on a terminal, and stays silent in a log. */
export function progressLine(label: string): { update: (done: number, total: number) => void; end: () => void } {
  const isTerminal = process.stdout.isTTY === true;
  return {
    update: (done, total) => {
      if (isTerminal) process.stdout.write(`\r${label} ${done}/${total}`);
    },
    end: () => {
      if (isTerminal) process.stdout.write('\r\u001b[K');
    },
  };
}
