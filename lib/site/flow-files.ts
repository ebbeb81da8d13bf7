import type { z } from 'zod';
import { pickerFlow, pickerQuestions, type ResultWords, resultWordsSchema } from '#lib/channels/index.ts';
import { type FlowWords, flowWordsSchema, payQuestions } from '#lib/flows/index.ts';

/** A file with words of a flow: where it stands, where readers meet them, and what it must hold. */
export interface FlowFile<Words> {
  readonly file: `content/flows/${string}.yaml`;
  readonly address: string;
  readonly schema: z.ZodType<Words>;
}

/** The files with the words of our flows. */
export const flowFiles: {
  readonly pay: FlowFile<FlowWords>;
  readonly contact: FlowFile<FlowWords>;
  readonly contactResult: FlowFile<ResultWords>;
} = {
  pay: { file: 'content/flows/pay.yaml', address: '/pay', schema: flowWordsSchema(payQuestions) },
  contact: {
    file: 'content/flows/contact.yaml',
    address: pickerFlow.path,
    schema: flowWordsSchema(pickerQuestions),
  },
  contactResult: { file: 'content/flows/contact-result.yaml', address: pickerFlow.path, schema: resultWordsSchema },
};

/** Words of a flow as they were read; `words` is absent while they have problems, and in a project without the flow. */
export interface FlowText<Words> {
  readonly file: string;
  readonly address: string;
  /** The file as it stands. */
  readonly text: string;
  readonly words: Words | undefined;
}

/** The words of every flow as they were read. */
export type FlowTexts = {
  readonly [Name in keyof typeof flowFiles]: (typeof flowFiles)[Name] extends FlowFile<infer Words>
    ? FlowText<Words>
    : never;
};
