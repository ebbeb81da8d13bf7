/** One line of a text as it stands on the screen. */
interface Line {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly node: Text;
  readonly name: string;
}

/** Rounding of a browser, in pixels. */
const slack = 1.5;

/** Looks at the page in which it runs; `tests/support/layout.ts` brings it there. */
export function findFaults(parts: readonly string[]): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const lines = linesOf(document.body).filter((line) => !isUnseen(line.node.parentElement) && !isLeftOut(line));
  const faults = [
    ...parts.filter((part) => ![...document.querySelectorAll(part)].some(isShown)).map((part) => `missing: ${part}`),
    ...(scrollWidth > clientWidth ? [`wider: page, ${scrollWidth} of ${clientWidth}`] : []),
    ...lines.flatMap(faultsOfLine),
    ...overlaps(lines),
    ...[...document.querySelectorAll('h1, h2, h3, h4, summary, thead th, .link-title')].flatMap(brokenWords),
    ...[...document.querySelectorAll('.split-mark')]
      .filter((mark) => isAlone(mark, lines))
      .map((mark) => `alone: ${nameOf(mark.ariaLabel ?? '')}`),
  ];
  return [...new Set(faults)];
}

function nameOf(text: string): string {
  return text.trim().replace(/\s+/g, ' ').slice(0, 24);
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

function withAncestors(element: Element | null): Element[] {
  return element === null ? [] : [element, ...withAncestors(element.parentElement)];
}

/** Not on the screen, or for screen readers alone: a box of one pixel. */
function isUnseen(element: Element | null): boolean {
  if (element?.checkVisibility({ visibilityProperty: true }) !== true) return true;
  return withAncestors(element).some((each) => {
    const { width, height } = each.getBoundingClientRect();
    return getComputedStyle(each).position === 'absolute' && width <= 1 && height <= 1;
  });
}

/** A text around this line of which only the first lines are shown. */
function shortened({ node }: Line): Element | undefined {
  return withAncestors(node.parentElement).find((each) => getComputedStyle(each).webkitLineClamp !== 'none');
}

/** Below the last line that is shown of a text, which ends with an ellipsis. */
function isLeftOut(line: Line): boolean {
  const shown = shortened(line);
  return shown !== undefined && line.bottom > shown.getBoundingClientRect().bottom + slack;
}

function textsOf(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.data.trim() !== '') texts.push(node);
  }
  return texts;
}

function linesOf(root: Element): Line[] {
  return textsOf(root).flatMap((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()]
      .filter(({ width }) => width > 1)
      .map(({ left, right, top, bottom }) => ({ left, right, top, bottom, node, name: nameOf(node.data) }));
  });
}

/** A line that leaves its box, or of which something else hides a part. What scrolls by itself is whole. */
function faultsOfLine({ left, right, top, bottom, node, name }: Line): string[] {
  const around = withAncestors(node.parentElement);
  const scroller = around.findIndex((each) => ['auto', 'scroll'].includes(getComputedStyle(each).overflowX));
  const within = scroller === -1 ? around : around.slice(0, scroller);
  const box = within.find((each) => !['inline', 'contents'].includes(getComputedStyle(each).display));
  const cutter = within.find((each) => {
    const { overflowX, webkitLineClamp } = getComputedStyle(each);
    return ['hidden', 'clip'].includes(overflowX) && webkitLineClamp === 'none';
  });
  const leaves = (frame: DOMRect) => right > frame.right + slack || left < frame.left - slack;
  const quarter = (bottom - top) / 4;
  const isCut = (frame: DOMRect) => leaves(frame) || bottom - quarter > frame.bottom || top + quarter < frame.top;
  return [
    ...(box !== undefined && leaves(box.getBoundingClientRect()) ? [`outside: ${name}`] : []),
    ...(cutter !== undefined && isCut(cutter.getBoundingClientRect()) ? [`cut: ${name}`] : []),
  ];
}

/** Lines that lie on each other. The box of a line is higher than its letters, so only its middle counts. */
function overlaps(lines: readonly Line[]): string[] {
  const cores = lines
    .map((line) => {
      const edge = (line.bottom - line.top) * 0.3;
      return { ...line, top: line.top + edge, bottom: line.bottom - edge };
    })
    .sort((a, b) => a.top - b.top);
  return cores.flatMap((one, index) => {
    const rest = cores.slice(index + 1);
    const end = rest.findIndex(({ top }) => top >= one.bottom);
    return (
      (end === -1 ? rest : rest.slice(0, end))
        .filter((other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2)
        .filter((other) => floats(one) === floats(other))
        // Chromium counts a line that ends with an ellipsis twice: as it is, and as it would be.
        .filter((other) => one.node !== other.node || shortened(one) === undefined)
        .map((other) => `overlap: ${one.name} / ${other.name}`)
    );
  });
}

/** Whether a line stands still while the page scrolls below it. */
function floats({ node }: Line): boolean {
  return withAncestors(node.parentElement).some((each) => getComputedStyle(each).position === 'sticky');
}

/** The words of a heading that do not stand on one line. */
function brokenWords(heading: Element): string[] {
  if (!isShown(heading) || isUnseen(heading)) return [];
  const letters = textsOf(heading).flatMap((node) =>
    [...node.data].map((letter, at) => ({ letter, ...placeOf(node, at) })),
  );
  const whole = letters.map(({ letter }) => letter).join('');
  const size = Number.parseFloat(getComputedStyle(heading).fontSize);
  const { width } = heading.getBoundingClientRect();
  return [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(whole)].flatMap(({ segment, index }) => {
    const own = letters.slice(index, index + segment.length).filter(({ height }) => height > 0);
    const first = own[0];
    const isBroken = own.some(({ top, height }) => Math.abs(top - (first?.top ?? top)) > height / 2);
    // A word that takes most of a line may have to be broken somewhere.
    return isBroken && segment.length * size < width * 0.6 ? [`broken: ${segment} in ${nameOf(whole)}`] : [];
  });
}

function placeOf(node: Text, at: number): { top: number; height: number } {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  const { top, height } = range.getBoundingClientRect();
  return { top, height };
}

/** Whether no letter of its own sentence is on the line of a mark. */
function isAlone(mark: Element, lines: readonly Line[]): boolean {
  if (!isShown(mark)) return false;
  const { top, bottom } = mark.getBoundingClientRect();
  const middle = (top + bottom) / 2;
  const sentence = mark.parentElement?.closest('p, li, dd, td, th, h2, h3, div');
  return !lines.some(
    (line) =>
      line.top < middle && line.bottom > middle && !mark.contains(line.node) && sentence?.contains(line.node) === true,
  );
}
