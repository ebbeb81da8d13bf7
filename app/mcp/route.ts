import { apiAnswers } from '#lib/api/index.ts';
import { searchIndex } from '#lib/assets/index.ts';
import { copyPath, markdownCopies } from '#lib/copies/index.ts';
import { answerMessage, handedMessage, type Prepared, preparedFor, type Reading } from '#lib/mcp/index.ts';
import { isServing, ownAnswer, ownText } from '#lib/next-contract/index.ts';
import { keptUnlessRejected, loadOutline, loadSite, siteOrigin, takeOver } from '#lib/site/index.ts';

export const dynamic = 'force-dynamic';

/** Answers a message of MCP that came through the door (lib/mcp/door.ts). Nobody else can bring one. */
export async function GET(request: Request) {
  const message = handedMessage();
  if (message === undefined) return new Response(null, { status: 404 });
  return answerMessage(request, message, { ...reading, origin: siteOrigin() });
}

const reading: Omit<Reading, 'origin'> = {
  answerAt: isServing()
    ? (path) => ownAnswer(process.cwd(), path)
    : async (path) => toJson(apiAnswers(await loadSite()).get(path)?.()),
  copyOf: isServing()
    ? (path) => ownText(process.cwd(), copyPath(path))
    : async (path) => markdownCopies(await loadSite()).get(copyPath(path)),
  pages: async () => {
    const { guides, faqs, konbini, channels } = await loadOutline();
    return [...guides, ...faqs, ...konbini, ...channels];
  },
  searchIndex,
  prepared: isServing() ? keptUnlessRejected(takeOverPrepared) : async () => preparedFor(await loadSite()),
};

async function takeOverPrepared(): Promise<Prepared> {
  return (await takeOver<Prepared>('flows')) ?? preparedFor(await loadSite());
}

// What JSON leaves out is left out here, too.
function toJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
