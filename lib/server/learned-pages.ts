import type { OutgoingHttpHeaders } from 'node:http';
import { carriesFramework, stripFramework } from '#lib/next-contract/index.ts';
import type { Asked, Said } from './thread-handler.ts';

/** What a page shows that others of its kind do not, or where an address leads instead. */
export type Drawn =
  | { readonly kind: string; readonly title: string; readonly markup: string }
  | { readonly to: string };

/** Draws what an address shows, from the components that Next draws it from; `undefined` for addresses that it leaves to Next. */
export type Draw = (address: string) => Drawn | undefined | Promise<Drawn | undefined>;

type Answer = NonNullable<Said['answer']>;

/** What all pages of a kind have in common. The title stands between the pieces of `lead`, the markup behind them. */
interface Mould {
  readonly lead: readonly string[];
  readonly tail: string;
  readonly headers: OutgoingHttpHeaders;
}

const mostFailures = 10;

/**
 * Answers with pages as Next would make them, at a fraction of the cost. What the pages of a kind have in common is learned
 * from the first that Next makes; it is used once it has foretold another page of Next to the byte.
 */
export class LearnedPages {
  readonly #draw: Draw;
  readonly #ask: (asked: Asked) => Promise<Said>;
  readonly #moulds = new Map<string, Mould>();
  readonly #proven = new Set<string>();
  readonly #failures = new Map<string, number>();

  constructor(draw: Draw, ask: (asked: Asked) => Promise<Said>) {
    this.#draw = draw;
    this.#ask = ask;
  }

  async answer(asked: Asked): Promise<Said> {
    // What was handed over with a request is drawn by Next.
    const drawn = asked.handed === undefined ? await this.#drawn(asked.url) : undefined;
    if (drawn === undefined) return this.#ask(asked);
    const [kind, mould] = [kindOf(drawn), this.#moulds.get(kindOf(drawn))];
    const ours = mould && cast(mould, drawn);
    if (ours !== undefined && this.#proven.has(kind)) return { id: asked.id, answer: ours };
    const said = await this.#ask(asked);
    const theirs = said.answer && plain(said.answer);
    if (theirs !== undefined) this.#learn(kind, drawn, ours, theirs);
    return said;
  }

  async #drawn(url: string): Promise<Drawn | undefined> {
    try {
      const drawn = await this.#draw(url);
      return drawn === undefined || (this.#failures.get(kindOf(drawn)) ?? 0) >= mostFailures ? undefined : drawn;
    } catch {
      // Next tells what is wrong.
      return undefined;
    }
  }

  #learn(kind: string, drawn: Drawn, ours: Answer | undefined, theirs: Answer): void {
    if (ours !== undefined && isSame(ours, theirs)) {
      this.#proven.add(kind);
      return;
    }
    const mould = mouldOf(drawn, theirs);
    if (mould !== undefined) this.#moulds.set(kind, mould);
    if (ours === undefined && mould !== undefined) return;
    // A page may differ because a desk has closed between the two. Pages that never agree are left to Next.
    const failures = (this.#failures.get(kind) ?? 0) + 1;
    this.#failures.set(kind, failures);
    if (failures === mostFailures) {
      process.stderr.write(`Pages of the kind "${kind}" are not drawn as Next draws them; see lib/server/README.md\n`);
    }
  }
}

function kindOf(drawn: Drawn): string {
  return 'to' in drawn ? 'redirect' : drawn.kind;
}

/** An answer as readers get it; `undefined` for a page that cannot be stripped. */
function plain(answer: Answer): Answer | undefined {
  const html = Buffer.from(answer.body);
  if (answer.status !== 200 || !carriesFramework(html)) return answer;
  try {
    return { ...answer, body: Buffer.from(stripFramework(html.toString())) };
  } catch {
    return undefined;
  }
}

/** What Next's answer holds beside what was drawn; `undefined` if that is not in it once. */
function mouldOf(drawn: Drawn, { status, headers, body }: Answer): Mould | undefined {
  const { location, etag: _, 'content-length': __, ...common } = headers;
  if ('to' in drawn) {
    return status === 307 && location === drawn.to ? { lead: [], tail: '', headers: common } : undefined;
  }
  const [lead = '', tail, ...more] = Buffer.from(body).toString().split(drawn.markup);
  if (status !== 200 || tail === undefined || more.length > 0) return undefined;
  return { lead: lead.split(escaped(drawn.title)), tail, headers: common };
}

function cast({ lead, tail, headers }: Mould, drawn: Drawn): Answer {
  if ('to' in drawn) return { status: 307, headers: { ...headers, location: drawn.to }, body: Buffer.alloc(0) };
  return { status: 200, headers, body: Buffer.from(lead.join(escaped(drawn.title)) + drawn.markup + tail) };
}

function isSame(ours: Answer, theirs: Answer): boolean {
  if (ours.status !== theirs.status || ours.headers.location !== theirs.headers.location) return false;
  // The server leaves the body of a redirect out.
  return ours.status === 307 || Buffer.from(ours.body).equals(Buffer.from(theirs.body));
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};

/** A text as React writes it into a page. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
