import type { z } from 'zod';
import { type AuthorProblem, parseYaml } from '#lib/content/index.ts';
import { elsewhereSchema, type Hints, hintsSchema, languagesSchema, noHints } from '#lib/search/index.ts';
import { readSource } from './read-source.ts';

/** The files that tell what the search hears in a query. */
export const hintFiles = {
  intents: 'content/search/intents.yaml',
  elsewhere: 'content/search/elsewhere.yaml',
  languages: 'content/search/languages.yaml',
} as const;

/** Reads what the search hears in a query. A file that is missing or has problems counts as empty. */
export async function readHints(root: string, problems: AuthorProblem[]): Promise<Hints> {
  const read = async <Output>(file: string, schema: z.ZodType<Output>): Promise<Output | undefined> => {
    const source = await readSource(root, file);
    problems.push(...source.problems);
    if (source.text === '') return undefined;
    return parseYaml(source.text, schema, (place, rule, found, fix) => {
      problems.push({ file, ...place, rule, found, fix });
    });
  };
  const heard = await read(hintFiles.intents, hintsSchema);
  const elsewhere = await read(hintFiles.elsewhere, elsewhereSchema);
  const languages = await read(hintFiles.languages, languagesSchema);
  return {
    ...noHints,
    ...(heard && { groups: heard.groups, few: heard.few, hints: heard.hints }),
    // The reasons are for authors alone.
    ...(elsewhere && {
      elsewhere: { ...elsewhere, matters: elsewhere.matters.map(({ reason: _, ...matter }) => matter) },
    }),
    ...(languages && { languages: languages.languages }),
  };
}
