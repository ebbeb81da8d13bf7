import type { Concepts } from '../format/concepts.ts';
import type { Corpus, CorpusSection, Row } from '../format/corpus.ts';
import { lineEnd } from '../format/data.ts';
import { steady } from '../language/steady.ts';
import type { Sign } from '../query/signs.ts';
import { invert, type Postings } from './postings.ts';
import { highest, type Slot, scoreUnits } from './scoring.ts';
import { Told } from './told.ts';
import { weights } from './weights.ts';

const { names } = weights;

/**
 * Matches the query against each name of a section separately: its heading, and each wording of other pages and
 * readers. A short name that matches the query entirely is better evidence than several long ones that share a word
 * with it.
 */
export class Names {
  readonly #postings: Postings;
  /** The section of each name. */
  readonly #owners: readonly number[];

  readonly #told: Told;

  constructor(corpus: Corpus, concepts: Concepts) {
    const { sections, keys } = corpus;
    const all = sections.flatMap((section, number) => namesOf(section).map((row) => ({ number, row })));
    this.#owners = all.map(({ number }) => number);
    this.#told = new Told(
      all.map(({ row }) => row),
      corpus,
    );
    this.#postings = invert(
      all.map(({ row }) => [['heading', row]]),
      keys,
      concepts,
    );
  }

  /**
   * Raises the scores of sections by how well their best-matching name fits the query. A name that tells the opposite of
   * the query, as 届いた does of 届かない, counts less, and so does a section with such a heading; the same counts more.
   */
  raise(found: Float64Array, slots: readonly Slot[], signs: readonly Sign[] = []): Float64Array {
    const scores = found.slice();
    const nearness = scoreUnits(
      slots,
      (term) => (typeof term === 'number' ? this.#postings.get(term) : undefined),
      this.#owners.length,
    );
    this.#weighTold(signs, nearness, scores);
    const nearest = new Float64Array(scores.length);
    for (let name = 0; name < nearness.length; name += 1) {
      const near = nearness[name] ?? 0;
      const section = this.#owners[name] ?? 0;
      if (near > (nearest[section] ?? 0)) nearest[section] = near;
    }
    const [most, best] = [highest(nearest), highest(scores)];
    return scores.map((score, section) => {
      const near = nearest[section] ?? 0;
      return near === 0 ? score : score + names.weight * best * steady((near / most) ** names.sharpness);
    });
  }

  /** Weighs names by whether they tell the same as the words of the query, or the opposite. */
  #weighTold(signs: readonly Sign[], nearness: Float64Array, scores: Float64Array): void {
    for (const sign of signs) {
      const units = sign.state === undefined ? [] : (this.#postings.get(sign.key)?.units ?? []);
      for (const name of units) this.#weighName(name, sign, nearness, scores);
    }
  }

  #weighName(name: number, sign: Sign, nearness: Float64Array, scores: Float64Array): void {
    if (this.#told.isOpposite(name, sign)) this.#lower(name, nearness, scores);
    else if (this.#told.isSame(name, sign)) nearness[name] = (nearness[name] ?? 0) * names.same;
  }

  #lower(name: number, nearness: Float64Array, scores: Float64Array): void {
    nearness[name] = (nearness[name] ?? 0) * names.opposite;
    const section = this.#owners[name] ?? 0;
    // The first name of a section is its heading.
    if (this.#owners[name - 1] !== section) scores[section] = (scores[section] ?? 0) * names.opposite;
  }
}

function namesOf({ title, heading, aliases }: CorpusSection): Row[] {
  return [heading.length === 0 ? title : heading, ...linesOf(aliases)].filter((row) => row.length > 0);
}

function linesOf(row: Row): Row[] {
  const ends = [...row.flatMap((token, index) => (token === lineEnd ? [index] : [])), row.length];
  return ends.map((end, index) => row.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end));
}
