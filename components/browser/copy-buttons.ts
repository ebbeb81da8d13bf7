/** Shows the copy buttons where the browser can copy, and says so when it has. */
export function enhanceCopyButtons(root: ParentNode = document): void {
  // Absent on plain http and in old browsers: the number is there to read all the same.
  if (!('clipboard' in navigator)) return;
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const label = button.textContent;
    button.hidden = false;
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
