import type { Flow, Given, Position } from '#lib/flows/client.ts';

/** A place in a flow as a page is asked for it. */
export interface FlowPlace {
  readonly flow: Flow;
  readonly position: Position;
  /** All replies of the address and the device, also those to later questions. */
  readonly given: Given;
  /** Whether the form of the question was sent off as it is. */
  readonly isSent: boolean;
  /** Which step of the procedure is shown by itself. */
  readonly step?: number;
  /** The address of a node with replies: on the server with all of them, in the browser with the public ones. */
  readonly address: (node: string | undefined, given: Given) => string;
  /** The replies that a form must carry along, since nothing else remembers them. */
  readonly carried: Given;
  readonly now: Date;
}
