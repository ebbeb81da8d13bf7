// Only the development server sends this script: it shows an author's changes without a manual reload.
const script = document.currentScript;
let state = script?.dataset.state ?? '';
let request: AbortController | undefined;

void follow();
// A browser opens six connections to one server, and each waiting tab uses one.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) request?.abort();
  else void follow();
});

async function follow(): Promise<void> {
  while (!document.hidden) {
    const next = await nextState().catch(() => undefined);
    if (next === undefined) await pause(1000);
    else if (othersOf(next) !== othersOf(state)) return location.reload();
    else if (next !== state) {
      state = next;
      await takeNewStyles();
    }
  }
}

async function nextState(): Promise<string> {
  request = new AbortController();
  const answer = await fetch(`/_author/changes?since=${state}`, { signal: request.signal });
  const { state: next }: { state: string } = await answer.json();
  return next;
}

// A state is `<all other files>.<style sheets>`.
function othersOf(name: string): string {
  return name.split('.')[0] ?? '';
}

// Fetches the page first, because only that makes the server rebuild its style sheets.
async function takeNewStyles(): Promise<void> {
  await fetch(location.href);
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const address = new URL(link.href);
    address.searchParams.set('changed', state);
    link.href = address.href;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
