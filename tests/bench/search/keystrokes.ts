/** Every text that stands in the field while the queries are typed, letter by letter. */
export function keystrokes(queries: readonly string[]): string[] {
  return queries.flatMap((query) => {
    const signs = [...query];
    return signs.map((_, index) => signs.slice(0, index + 1).join(''));
  });
}
