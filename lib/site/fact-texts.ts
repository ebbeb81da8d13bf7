import { factIdForm } from '#lib/content/index.ts';
import { type Fact, formatValue } from '#lib/facts/index.ts';
import { lineInFull, lineInSentence, type PublicLine, publicLineId } from './public-lines.ts';

const placeholder = new RegExp(`\\{\\{(${factIdForm.source}(?::sentence)?)\\}\\}`, 'g');

/**
 * The values of facts as an article's text asks for them: `{{konbini.deadline}}` becomes 3日. Public lines are asked for
 * in the same way: `{{publicline.consumer}}`.
 */
export class FactTexts {
  readonly #values: ReadonlyMap<string, string>;

  constructor(facts: readonly Fact[], lines: readonly PublicLine[] = []) {
    this.#values = new Map([
      ...facts.flatMap((fact): [string, string][] => [
        [fact.id, formatValue(fact)],
        [`${fact.id}:sentence`, fact.reading.sentence],
      ]),
      ...lines.flatMap((line): [string, string][] => [
        [publicLineId(line), lineInSentence(line)],
        [`${publicLineId(line)}:sentence`, lineInFull(line)],
      ]),
    ]);
  }

  /** The same value with every placeholder in its texts filled in. Placeholders of unknown facts stay. */
  fill<Value>(value: Value): Value {
    if (typeof value === 'string') return this.#fillText(value) as Value;
    if (Array.isArray(value)) return value.map((each) => this.fill(each)) as Value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.fill(each)])) as Value;
  }

  /** The same for compiled code, where the texts are string literals. */
  fillCode(code: string): string {
    return code.replace(placeholder, (whole, id: string) => {
      const text = this.#values.get(id);
      return text === undefined ? whole : inLiteral(text);
    });
  }

  #fillText(text: string): string {
    return text.replace(placeholder, (whole, id: string) => this.#values.get(id) ?? whole);
  }
}

// The compiler chooses the quotes that make a string literal shortest.
function inLiteral(text: string): string {
  return JSON.stringify(text).slice(1, -1).replace(/['`$]/g, '\\$&');
}
