/** Puts the focus on the page's content, where nothing nearer is left to go on from. */
export function focusMain(): void {
  document.querySelector('main')?.focus();
}
