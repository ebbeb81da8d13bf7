import type { z } from 'zod';
import type { ToolName } from './names.ts';
import type { Reading } from './reading.ts';

/** What a tool answers: data of its model, and a text for those who read no data. */
export interface ToolAnswer<Data> {
  readonly data: Data;
  /** By default the data as JSON. */
  readonly text?: string;
}

/** A tool as it is offered. */
export interface Tool {
  readonly name: ToolName;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** Answers what has passed `input`. Throws a `ToolFault` when there is no answer. */
  readonly run: (asked: unknown, reading: Reading) => Promise<ToolAnswer<unknown>>;
}

/** Why a tool has no answer, in words of ours: nothing of what was asked is repeated. */
export class ToolFault extends Error {
  override readonly name = 'ToolFault';
}

/** For a site without the flow that a tool follows. */
export const noFlow = 'このサイトには、この案内がありません。';

interface TypedTool<Input extends z.ZodType, Output extends z.ZodType> extends Omit<Tool, 'input' | 'output' | 'run'> {
  readonly input: Input;
  readonly output: Output;
  readonly run: (asked: z.output<Input>, reading: Reading) => Promise<ToolAnswer<z.output<Output>>>;
}

/** Holds the answers of a tool against its models. */
export function tool<Input extends z.ZodType, Output extends z.ZodType>(made: TypedTool<Input, Output>): Tool {
  return { ...made, run: async (asked, reading) => made.run(made.input.parse(asked), reading) };
}
