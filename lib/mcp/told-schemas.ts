import { z } from 'zod';
import { addressModel } from '#lib/api/index.ts';
import { sharedModels } from './models.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** The schema of what a tool takes, as the list of tools tells it. */
export function toldInput(input: z.ZodType): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(input, { io: 'input', override: shorten });
  return schema;
}

/**
 * The schemas of what the tools answer, as the list of tools tells them. The protocol wants each to stand by itself, so all
 * of them have the types of what they share; but only the first that has a shared part describes it.
 */
export function toldOutputs(outputs: Readonly<Record<string, z.ZodType>>): ReadonlyMap<string, Schema> {
  const named = z.registry<{ id: string }>();
  for (const [id, model] of Object.entries({ ...sharedModels, ...outputs })) named.add(model, { id });
  const { schemas } = z.toJSONSchema(named, { uri: (id) => `${sharedPlace}${id}`, override: shorten });
  const describedBy = new Map<string, string>();
  return new Map(
    Object.keys(outputs).map((tool) => {
      const schema = schemas[tool] ?? {};
      const parts = [...partsIn(schema, schemas)].map((id) => {
        const first = describedBy.get(id);
        if (first === undefined) describedBy.set(id, tool);
        const part = withoutName(schemas[id] ?? {});
        return [id, first === undefined ? part : { ...bare(part), description: `${first} の ${id} と同じです。` }];
      });
      return [tool, { ...withoutName(schema), $defs: Object.fromEntries(parts) }];
    }),
  );
}

const sharedPlace = '#/$defs/';

/**
 * Leaves out what a client need not be told: the pattern of what has a format; that further fields are refused, because a
 * later answer may have some; and the bounds of all numbers in JSON. Addresses are complete in all answers.
 */
function shorten({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: Schema }): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (zodSchema !== addressModel) return;
  delete jsonSchema.description;
  jsonSchema.format = 'uri';
}

/** The shared parts that a schema needs, also those within parts. */
function partsIn(schema: unknown, schemas: Readonly<Record<string, Schema>>, found = new Set<string>()): Set<string> {
  for (const place of placesIn(schema)) {
    const id = place.slice(sharedPlace.length);
    if (found.has(id)) continue;
    found.add(id);
    partsIn(schemas[id], schemas, found);
  }
  return found;
}

function placesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [value] : placesIn(value),
  );
}

/** A schema without its descriptions. A field may be called so, too, but is no text. */
function bare(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === 'description' && typeof value === 'string' ? undefined : value,
  );
}

// The place in the document is the name of a schema; `$id` would be another.
function withoutName({ $id: _, $schema: __, id: ___, ...schema }: Schema): Schema {
  return schema;
}
