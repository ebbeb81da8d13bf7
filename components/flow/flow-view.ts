import type { Flow, Given, Position } from '#lib/flows/client.ts';

/** The place in a flow that a page request asks for. */
export interface FlowView {
  readonly flow: Flow;
  readonly position: Position;
  /** All replies from the address and the device, including replies to later questions. */
  readonly given: Given;
  /** Whether the question's form was submitted. */
  readonly isSent: boolean;
  /** The step that is shown alone, if any. */
  readonly step?: number;
  /** The address of a node with replies. The server includes all replies, the browser only the public ones. */
  readonly address: (node: string | undefined, given: Given) => string;
  /** The replies that a form must carry as hidden fields, because nothing else keeps them. */
  readonly carried: Given;
  readonly now: Date;
}
