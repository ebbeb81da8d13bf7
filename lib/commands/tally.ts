import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { printLine } from './console.ts';

/** How many checks passed and how many failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** A step that counts as one check, and passed. */
export const passedStep: Tally = { passed: 1, failed: 0 };

/** Shows what a failed step printed, and counts it as one check. */
export function failStep(output: string): Tally {
  printLine(output);
  return { passed: 0, failed: 1 };
}

/** Prints the sum as the last line of a command, and gives its exit code. */
export function printTotal(tallies: readonly Tally[]): number {
  const passed = sum(tallies.map((tally) => tally.passed));
  const failed = sum(tallies.map((tally) => tally.failed));
  printLine(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** Reads the JSON that a tool reports to a file; `undefined` when it did not get that far. */
export async function readReport<Output>(file: string, schema: z.ZodType<Output>): Promise<Output | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : schema.parse(JSON.parse(text));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
