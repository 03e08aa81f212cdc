/** Letters alone, lower case: `N.T.` and `n t` are nt, `New South Wales` is newsouthwales. */
export function stateKey(text: string): string {
  return text.toLowerCase().replace(/[\s.'-]/g, '');
}
