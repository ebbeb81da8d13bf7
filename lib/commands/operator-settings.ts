import { PortError } from '#lib/server/index.ts';
import { readEnvironment } from '#lib/site/index.ts';
import { CommandError } from './console.ts';

/** What the operator set from outside. Throws a `CommandError` that names the command to run again. */
export function readOperatorSettings(command: string): ReturnType<typeof readEnvironment> {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    throw new CommandError(
      error instanceof Error ? error.message : String(error),
      `値を直してから、もう一度 ${command} を実行してください。`,
    );
  }
}

/** Says that a port cannot be used, and what to do; `command` is how to start with another one. */
export function explainPort(command: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof PortError)) throw error;
    throw new CommandError(
      `ポート ${error.port} は使えません（${error.code}）。`,
      `HOST を決めていれば、この機械の住所かを確かめてください。ポートを使っているプログラムを止めるか、PORT=3001 ${command} のように別の番号で始めてください。`,
    );
  };
}

/** Resolves when somebody wants us to end. A terminal and npm may both say so; the second must not cut off a reader. */
export function endSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}
