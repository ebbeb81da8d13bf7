/** How a shape is filled and lined. The colours are those of the theme. */
export type Look =
  /** A thing: paper, a screen, a card. */
  | 'sheet'
  /** Ground, or a button that is not pressed. */
  | 'sunk'
  /** What to press or to use now. */
  | 'press'
  /** Good, or yours: a wash of the colour of actions. */
  | 'wash'
  /** What may lose money. */
  | 'risk'
  /** Only its outline. */
  | 'line'
  /** Only its outline, dotted: not certain. */
  | 'dots'
  /** A thick outline: today. */
  | 'ring'
  /** The sign ○, and the sign ✕. */
  | 'good'
  | 'bad'
  /** A digit that everybody has another of. */
  | 'dot'
  /** A thin mark across: noon. */
  | 'noon'
  /** A sign on a button to press. */
  | 'sign';

/** How a text is set. */
export type Tone =
  | 'plain'
  | 'soft'
  /** On the colour of actions. */
  | 'press'
  /** In the colour of actions. */
  | 'act'
  | 'risk'
  /** Sources disagree. */
  | 'split';

/** The size of a text, in units of a drawing. On a phone a unit is about a pixel. */
export const sizes = { s: 12.5, m: 15, l: 21 } as const;

export interface Text {
  readonly is: 'text';
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: keyof typeof sizes;
  readonly tone: Tone;
  readonly from: 'middle' | 'start';
}

/** One mark on a drawing. */
export type Shape =
  | {
      readonly is: 'box';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly round: number;
      readonly look: Look;
    }
  | { readonly is: 'path'; readonly d: string; readonly look: Look }
  | Text;

/** A schematic sketch: what is drawn, and the same in words. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** What it shows, of when, and from which source. */
  readonly caption: string;
  /** The same in words, for those who do not see it. */
  readonly spoken: string;
}

/** A drawing, or what on its page does not fit it: for the author, in pairs of finding and mend. */
export type Drawn =
  | { readonly ok: true; readonly drawing: Drawing }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export interface Fault {
  readonly found: string;
  readonly fix: string;
}

/** The width of every drawing that fills a phone's column. */
export const fullWidth = 350;
