import { factIdForm, type Place } from '#lib/content/index.ts';
import type { Fact } from '#lib/facts/index.ts';

/** A fact's value written out by hand. */
export interface LooseLiteral extends Place {
  readonly text: string;
  readonly fact: string;
}

// Literals that are intended: the author gave a reason, quotes a screen, or names a fact or a place.
const meant = new RegExp(
  [
    /<Literal\b[^>]*>[\s\S]*?<\/Literal>/,
    /<Label>[\s\S]*?<\/Label>/,
    /<Fact\b[^>]*>/,
    /\{\{[^{}]*\}\}/,
    /\]\([^)]*\)/,
    /^\[[^\]\n]+\]:.*/,
    /\[#[^\]\n]*\]/,
    /^(?:facts|order|reviewBy|checkedOn|related):.*/,
    new RegExp(`^\\s*-\\s+(?:${factIdForm.source}|\\/\\S+)\\s*$`),
  ]
    .map(({ source }) => source)
    .join('|'),
  'gm',
);

const frontMatter = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?=\n)/;
const reasonedLine = /^.*#[^\S\n]*literal:[^\S\n]*\S.*$/gm;

/**
 * Values owned by facts (their `patterns`) that are typed out in an article's source, with their places. An author who
 * intends the literal gives a reason: `<Literal why="…">8888</Literal>`, or `# literal: …` at the end of a front matter
 * line.
 */
export function findLooseLiterals(source: string, facts: readonly Fact[]): LooseLiteral[] {
  const text = source.replace(frontMatter, (front) => front.replace(reasonedLine, blank)).replace(meant, blank);
  return facts.flatMap(({ id, patterns }) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(new RegExp(pattern, 'gu'))].map((match) => ({
        ...placeAt(text, match.index),
        text: match[0],
        fact: id,
      })),
    ),
  );
}

// Masking keeps the length, so places stay the same.
function blank(part: string): string {
  return part.replace(/[^\n]/g, ' ');
}

function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
