/** Shows the copy buttons if the browser can copy, and reports the result in them. */
export function enhanceCopyButtons(root: ParentNode = document): void {
  // Plain http and old browsers have no clipboard; readers can still read the number.
  if (!('clipboard' in navigator)) return;
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const label = button.textContent;
    button.classList.remove('awaits-script');
    button.ariaLive = 'polite';
    button.addEventListener('click', async () => {
      const copied = await navigator.clipboard.writeText(button.dataset.copy ?? '').then(
        () => true,
        () => false,
      );
      button.textContent = (copied ? button.dataset.copied : button.dataset.notCopied) ?? label;
      setTimeout(() => {
        button.textContent = label;
      }, 2500);
    });
  }
}
