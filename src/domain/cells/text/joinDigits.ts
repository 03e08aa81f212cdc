/** The ASCII digits of a text, in order: `(07) 3220 6673` is 0732206673. Several times as fast as replacing the rest. */
export function joinDigits(text: string): string {
  let digits = '';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) continue;
    if (at > start) digits += text.slice(start, at);
    start = at + 1;
  }
  return digits === '' && start === 0 ? text : digits + text.slice(start);
}
