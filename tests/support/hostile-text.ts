import fc from 'fast-check';

/** Names of inherited object properties, which a careless look-up would find. */
export const inheritedNames = Object.getOwnPropertyNames(Object.prototype);

// Characters and words with a special meaning in MDX, Markdown or YAML.
const pieces = [
  '<¦</¦>¦/>¦{¦}¦${¦(¦)¦[¦]¦](¦![¦[^¦[#¦#¦## ¦### ¦# ¦***¦**¦*¦_¦~~¦`¦```\n¦|¦|-|¦> ¦- ¦1. ¦- [ ] ¦:¦: ',
  '---¦---\n¦\n---\n¦\n¦\n\n¦\r\n¦\r¦\t¦  ¦   ¦　¦\0¦\uFEFF¦\u2028¦\u200b¦\ud800¦\udc00¦😀¦=¦="¦=\'¦"¦\'¦\\¦%¦@¦&¦!',
  'import ¦export ¦import x from "y"\n¦export * from "./z"¦import("fs")¦require("fs")¦await ¦=>¦{import("fs")}',
  '<Note title={require("./x")}>¦{/* @jsxImportSource x */}¦{/* ¦ */}¦<!-- ¦ -->¦!!js ¦*a¦&a ¦<x {...y}¦<a:b¦<a.b',
  '題¦。¦、¦（¦）¦「¦」¦ー¦ﾛ¦あいう¦abc¦1¦8888¦0120¦03-¦&#10;¦&#x0;¦&lt;¦(/guides/x)¦(https://a.b)¦(tel:1)¦www.a.b',
  '<Label>¦</Label>¦<Note>¦</Note>¦<Warning title="¦<Procedure id="a" title="b">¦</Procedure>¦<Devices>¦<Disagreement',
  '<Before>¦</Before>¦<Result>¦</Result>¦<Copy name="a" value="b" />¦<Trouble id="c" symptom="d">¦<Fact id="a.b" />¦{{a.b}}',
  'title¦order: ¦facts: [¦checkedOn¦related:\n¦  - ¦? ¦<<: ',
].flatMap((line) => line.split('¦'));

/** An arbitrary text, often with what parsers fail on. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.constantFrom(...inheritedNames) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));
