import { z } from 'zod';
import { channelKind } from '#lib/channels/index.ts';
import { factsSchema, sourcesSchema } from '#lib/facts/index.ts';
import { faqKind } from '#lib/faqs/index.ts';
import { outcomeSchema } from '#lib/flows/index.ts';
import { glossarySchema } from '#lib/glossary/index.ts';
import { guideKind, themesSchema, topicsSchema } from '#lib/guides/index.ts';
import { konbiniKind } from '#lib/konbini/index.ts';
import { payOutcomes, payStages } from '#lib/pay/index.ts';
import { elsewhereSchema, hintsSchema, languagesSchema, synonymsSchema } from '#lib/search/index.ts';
import { flowFiles } from './flow-files.ts';
import { hostsSchema } from './hosts.ts';
import { publicLinesSchema } from './public-lines.ts';

const schemas = {
  'channel-front-matter.json': channelKind.frontSchema,
  'facts.json': factsSchema,
  'faq-front-matter.json': faqKind.frontSchema,
  'flow-contact-result.json': flowFiles.contactResult.schema,
  'flow-contact.json': flowFiles.contact.schema,
  'flow-pay.json': flowFiles.pay.schema,
  'glossary.json': glossarySchema,
  'guide-front-matter.json': guideKind.frontSchema,
  'hosts.json': hostsSchema,
  'konbini-front-matter.json': konbiniKind.frontSchema,
  'messages.json': flowFiles.messages.schema,
  'outcome-pay-front-matter.json': outcomeSchema({ outcomes: payOutcomes, stages: payStages }),
  'public-lines.json': publicLinesSchema,
  'search-elsewhere.json': elsewhereSchema,
  'search-intents.json': hintsSchema,
  'search-languages.json': languagesSchema,
  'sources.json': sourcesSchema,
  'synonyms.json': synonymsSchema,
  'themes.json': themesSchema,
  'topics.json': topicsSchema,
} as const satisfies Record<string, z.ZodType>;

/** The JSON Schemas of `content/schema`, from which editors offer completion: name and text of each. */
export function editorSchemas(): ReadonlyMap<string, string> {
  return new Map(Object.entries(schemas).map(([name, schema]) => [name, editorSchema(schema)]));
}

function editorSchema(schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, {
    // The newest draft that YAML language servers support.
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const meaning = z.globalRegistry.get(zodSchema)?.description ?? '';
      const fix = whatToWrite(zodSchema);
      if (meaning + fix !== '') jsonSchema.description = meaning + fix;
      // Not part of the standard; these servers show it instead of their own English message.
      if (fix !== '') jsonSchema.errorMessage = fix;
    },
  });
  return `${JSON.stringify(json, null, 2)}\n`;
}

// A wrapper uses the message of its inner schema; an object's own message is about its keys (see `strictRecord`).
const mute = ['default', 'object', 'optional'];

/** The schema's own error message; empty where it has none. */
function whatToWrite(schema: z.core.$ZodTypes): string {
  if (mute.includes(schema._zod.def.type)) return '';
  const { error } = z.safeParse(schema, Symbol('no value of any kind'), { error: () => '' });
  return error?.issues[0]?.message ?? '';
}
