/** A way into a value: names of fields and positions in lists. */
export type FieldPath = readonly (string | number)[];

/** Text that a Japanese author can read. */
export const inJapanese = /[ぁ-んァ-ヶ一-龥]/;

/** The path of every field of a value, also within lists and other fields. */
export function fieldPaths(value: unknown, path: FieldPath = []): FieldPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, each]) =>
    fieldPaths(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inside : [path, ...inside];
}

/** A value with another value at a path. */
export function withValue(value: unknown, [key, ...rest]: FieldPath, instead: unknown): unknown {
  if (key === undefined) return instead;
  if (Array.isArray(value)) return value.map((each, index) => (index === key ? withValue(each, rest, instead) : each));
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([name, each]) => [name, name === key ? withValue(each, rest, instead) : each]),
  );
}
