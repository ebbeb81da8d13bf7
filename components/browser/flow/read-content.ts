/** Fetches a flow's content; `undefined` on failure. The file name has a hash, so the content is what was built. */
export async function readContent<Content>(address: string): Promise<Content | undefined> {
  if (!address.startsWith('/assets/')) return undefined;
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as Content) : undefined;
  } catch {
    return undefined;
  }
}
