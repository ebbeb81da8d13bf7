/** Every text in the field while the queries are typed, letter by letter. */
export function keystrokes(queries: readonly string[]): string[] {
  return queries.flatMap((query) => {
    const letters = [...query];
    return letters.map((_, index) => letters.slice(0, index + 1).join(''));
  });
}
