import './signIn.css';

/** The pane checks what is in the query: this page only carries it there. */
void Office.onReady().then(({ host }) => {
  if (host === null) return show('outside');
  Office.context.ui.messageParent(window.location.search, { targetOrigin: window.location.origin });
  show('done');
});

function show(id: 'done' | 'outside'): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) part.hidden = part.id !== id;
}
