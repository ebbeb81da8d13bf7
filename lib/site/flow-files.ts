import type { z } from 'zod';
import { pickerFlow, pickerQuestions, type ResultWords, resultWordsSchema } from '#lib/channels/index.ts';
import { type FlowWords, flowWordsSchema } from '#lib/flows/index.ts';
import { type MessageWords, messagesSchema } from '#lib/messages/index.ts';
import { payQuestions } from '#lib/pay/index.ts';

/** A file with the words of a flow: its path, the page that shows them, and its schema. */
export interface FlowFile<Words> {
  readonly file: `content/${string}.yaml`;
  readonly address: string;
  readonly schema: z.ZodType<Words>;
}

/** The files with the words of our flows, and of the message composer that the picker leads to. */
export const flowFiles: {
  readonly pay: FlowFile<FlowWords>;
  readonly contact: FlowFile<FlowWords>;
  readonly contactResult: FlowFile<ResultWords>;
  readonly messages: FlowFile<MessageWords>;
} = {
  pay: { file: 'content/flows/pay.yaml', address: '/pay', schema: flowWordsSchema(payQuestions) },
  contact: {
    file: 'content/flows/contact.yaml',
    address: pickerFlow.path,
    schema: flowWordsSchema(pickerQuestions),
  },
  contactResult: { file: 'content/flows/contact-result.yaml', address: pickerFlow.path, schema: resultWordsSchema },
  messages: { file: 'content/messages.yaml', address: '/contact/message', schema: messagesSchema },
};

/** The words of a flow as read; `words` is absent while they have problems, and in a project without the flow. */
export interface FlowText<Words> {
  readonly file: string;
  readonly address: string;
  /** The text of the file. */
  readonly text: string;
  readonly words: Words | undefined;
}

/** The words of every flow as read. */
export type FlowTexts = {
  readonly [Name in keyof typeof flowFiles]: (typeof flowFiles)[Name] extends FlowFile<infer Words>
    ? FlowText<Words>
    : never;
};
