/** Opens the contents list on screens where it is beside the text. */
export function openContentsList(): void {
  const isWide = matchMedia('(min-width: 62rem)').matches;
  for (const list of document.querySelectorAll<HTMLDetailsElement>('[data-open-when-wide]')) list.open = isWide;
}
