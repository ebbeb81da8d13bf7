import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkReferences } from '#lib/facts/references.ts';

const ids = ['a.a', 'a.b', 'a.c', 'a.d', 'a.e'];
const neighbours = fc.array(fc.subarray(ids), { minLength: ids.length, maxLength: ids.length }).map((pointers) =>
  ids.map((id, index) => ({
    file: 'a.yaml',
    outline: { id, covers: [], seeAlso: pointers[index] ?? [], movedFrom: [] },
  })),
);

/** Which fact leads to which in any number of steps (Warshall's algorithm). */
function reach(pointers: ReadonlyMap<string, readonly string[]>): Set<string> {
  const pairs = new Set([...pointers].flatMap(([from, all]) => all.map((to) => `${from} ${to}`)));
  for (const via of ids) {
    for (const from of ids) {
      for (const to of ids) {
        if (pairs.has(`${from} ${via}`) && pairs.has(`${via} ${to}`)) pairs.add(`${from} ${to}`);
      }
    }
  }
  return pairs;
}

test('seeAlso は、たどって戻るものだけが、残らず示される', () => {
  fc.assert(
    fc.property(neighbours, (entries) => {
      const pairs = reach(new Map(entries.map(({ outline }) => [outline.id, outline.seeAlso])));
      const expected = entries.flatMap(({ outline: { id, seeAlso } }) =>
        seeAlso.filter((to) => to === id || pairs.has(`${to} ${id}`)).map((to) => `${id} ${to}`),
      );
      const found = [...checkReferences(entries)].map(
        ([{ outline }, { path }]) => `${outline.id} ${outline.seeAlso[Number(path[1])]}`,
      );
      expect(found).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

test('事実の数だけ名前があり、同じ名前は2度めから残らず示される', () => {
  const named = fc.array(
    fc.record({ id: fc.constantFrom(...ids), covers: fc.array(fc.constantFrom(...ids), { maxLength: 3 }) }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(named, (facts) => {
      const entries = facts.map((fact) => ({ file: 'a.yaml', outline: { ...fact, seeAlso: [], movedFrom: [] } }));
      const names = facts.flatMap(({ id, covers }) => [id, ...covers]);
      expect([...checkReferences(entries)]).toHaveLength(names.length - new Set(names).size);
    }),
    { numRuns: 500 },
  );
});
