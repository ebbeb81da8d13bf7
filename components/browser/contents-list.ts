/** Opens the contents list on screens where it is beside the text, also when a screen becomes one of those. */
export function openContentsList(): void {
  const wide = matchMedia('(min-width: 62rem)');
  const open = () => {
    for (const list of document.querySelectorAll<HTMLDetailsElement>('[data-open-when-wide]')) list.open = wide.matches;
  };
  open();
  wide.onchange = open;
}
