import leven from 'leven';

/** The valid name that the author most likely meant, or `undefined` when none is similar enough. */
export function nearest(name: string, valid: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const candidate of valid) {
    const distance = leven(name.toLowerCase(), candidate.toLowerCase(), { maxDistance: limit(candidate) + 1 });
    if (distance <= limit(candidate) && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
      best = { name: candidate, distance };
    }
  }
  return best?.name;
}

/** 「もしかして X」 with the most similar valid name, or the whole list when none is similar. */
export function suggest(name: string, valid: readonly string[]): string {
  const near = nearest(name, valid);
  return near === undefined ? `使えるのは ${valid.join(' / ')} です。` : `もしかして「${near}」ですか。`;
}

// A typo changes a letter or two. A long path may contain a few more, and half of a short word must remain.
function limit(name: string): number {
  return Math.min(Math.floor(name.length / 2), Math.max(2, Math.floor(name.length / 4)));
}
