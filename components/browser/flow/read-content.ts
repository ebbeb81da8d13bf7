/** The content of a flow; `undefined` when it cannot be had. Its name holds its hash, so what comes is what was built. */
export async function readContent<Content>(address: string): Promise<Content | undefined> {
  if (!address.startsWith('/assets/')) return undefined;
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as Content) : undefined;
  } catch {
    return undefined;
  }
}
