// Only the development server sends this script: it shows what an author changed without a press of a key.
const script = document.currentScript;
let state = script?.dataset.state ?? '';
let asking: AbortController | undefined;

void follow();
// A browser opens six connections to one server, and each tab that waits takes one.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) asking?.abort();
  else void follow();
});

async function follow(): Promise<void> {
  while (!document.hidden) {
    const now = await nextState().catch(() => undefined);
    if (now === undefined) await pause(1000);
    else if (othersOf(now) !== othersOf(state)) return location.reload();
    else if (now !== state) {
      state = now;
      await takeNewStyles();
    }
  }
}

async function nextState(): Promise<string> {
  asking = new AbortController();
  const answer = await fetch(`/_author/changes?since=${state}`, { signal: asking.signal });
  const { state: now }: { state: string } = await answer.json();
  return now;
}

// A state is `<all other files>.<style sheets>`.
function othersOf(name: string): string {
  return name.split('.')[0] ?? '';
}

// The page is asked for again because only that makes the server write its style sheets anew.
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
