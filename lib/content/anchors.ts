import type { Heading, Paragraph } from 'mdast';
import type { Place, Report } from './problem.ts';

const pin = /[ \t]*\[#([^[\]]*)\]$/;
const form = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

// The page itself uses these ids: its answer, its main part, its related links, and the titles of its parts.
const taken = /^(?:answer|main|related|.*-title)$/;

/** The id of the heading of the part that an anchor leads to. */
export function titleId(anchor: string): string {
  return `${anchor}-title`;
}

/** The anchor of the part whose heading has this id. */
export function anchorOfTitle(id: string): string {
  return id.replace(/-title$/, '');
}

/** Whether a page has an element of its own by this name. */
export function isTaken(name: string): boolean {
  return taken.test(name);
}

/** Whether a name can be an anchor: ASCII words joined by hyphens, a letter first. */
export function isAnchor(name: string): boolean {
  return form.test(name);
}

/** Removes a pinned `[#anchor]` from the end of a heading or a step and returns its name. */
export function takePin(node: Heading | Paragraph): string | undefined {
  const last = node.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const match = pin.exec(last.value);
  if (match === null) return undefined;
  last.value = last.value.slice(0, match.index);
  if (last.value === '') node.children.pop();
  return match[1];
}

/** Collects the anchors of one page, and reports the ones that cannot be used. */
export class Anchors {
  readonly #seen = new Map<string, Place>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** Adds an anchor; a malformed or repeated one is reported. */
  add(name: string, place: Place): void {
    if (!isAnchor(name)) {
      this.#report(
        place,
        'anchor-form',
        `アンカー「${name}」の形が正しくありません。`,
        '英小文字で始め、英小文字・数字・ハイフンだけで書いてください（例：pay-at-register）。',
      );
      return;
    }
    if (isTaken(name)) {
      this.#report(
        place,
        'anchor-form',
        `アンカー「${name}」は、ページの枠が使う名前です。`,
        '別の名前にしてください（例：answer なら how-to-answer）。',
      );
      return;
    }
    const first = this.#seen.get(name);
    if (first !== undefined) {
      this.#report(
        place,
        'anchor-duplicate',
        `アンカー「${name}」がこのページで2度使われています（1度目は ${first.line} 行目）。`,
        'どちらかを別の名前にしてください。',
      );
      return;
    }
    this.#seen.set(name, place);
  }

  /** The anchors so far, in reading order. */
  get names(): string[] {
    return [...this.#seen.keys()];
  }
}
