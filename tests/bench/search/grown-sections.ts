import type { SearchSection } from '#lib/search/index.ts';
import type { Token } from '#tests/search/readings.ts';
import { seededRandom } from '#tests/search/seeded-random.ts';

/**
 * Generates `count` sections from ours. The first round is ours; later rounds repeat the texts with other nouns under
 * other addresses. A third of the nouns become other nouns of ours, a sixth become invented names. So the vocabulary
 * grows more slowly than the texts, as in texts that people write.
 */
export function growSections(
  ours: readonly SearchSection[],
  tokensOf: (text: string) => readonly Token[],
  count: number,
): SearchSection[] {
  const grown = ours.slice(0, count);
  const texts = new Map(ours.flatMap(textsOf).map((text) => [text, text.split('\n').map(tokensOf)]));
  const nouns = [
    ...new Set(
      [...texts.values()]
        .flat(2)
        .filter(isNoun)
        .map(({ surface }) => surface),
    ),
  ].sort();
  for (let round = 1; grown.length < count; round += 1) {
    const other = otherNouns(nouns, seededRandom(round));
    const retell = (text: string) => {
      const lines = texts.get(text) ?? [];
      return lines.map((line) => line.map(({ surface }) => other.get(surface) ?? surface).join('')).join('\n');
    };
    grown.push(...ours.slice(0, count - grown.length).map((section) => retold(section, round, retell)));
  }
  return grown;
}

function textsOf({ title, section = '', text, aliases = '' }: SearchSection): string[] {
  return [title, section, text, aliases];
}

function isNoun({ surface, isNoun: isSo }: Token): boolean {
  return isSo && /^[\p{Script=Han}\p{Script=Katakana}ー]{2,}$/u.test(surface);
}

function otherNouns(nouns: readonly string[], random: () => number): ReadonlyMap<string, string> {
  const others = new Map<string, string>();
  for (const noun of nouns) {
    const chance = random();
    if (chance < 1 / 6) others.set(noun, newName(random));
    else if (chance < 1 / 2) others.set(noun, nouns[Math.floor(random() * nouns.length)] ?? noun);
  }
  return others;
}

const syllables =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワガギグゲゴダデドバビブベボパピプペポ';

function newName(random: () => number): string {
  const length = 3 + Math.floor(random() * 4);
  return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join('');
}

function retold(section: SearchSection, round: number, retell: (text: string) => string): SearchSection {
  const move = (address: string) => address.replace(/(?=#|$)/, `-${round}`);
  const { section: heading, aliases, twin, nearby } = section;
  return {
    ...section,
    id: move(section.id),
    url: move(section.url),
    page: move(section.page),
    title: retell(section.title),
    text: retell(section.text),
    ...(heading !== undefined && { section: retell(heading) }),
    ...(aliases !== undefined && { aliases: retell(aliases) }),
    ...(twin !== undefined && { twin: move(twin) }),
    ...(nearby !== undefined && { nearby: nearby.map(move) }),
  };
}
