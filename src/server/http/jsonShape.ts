/** Deeper than any body of the contract; values some thousands deep hang PGlite (measured with 0.5.16). */
export const MAX_JSON_DEPTH = 32;
/** More than a record or a mapping has; what is wrong with each field is told one by one. */
export const MAX_OBJECT_MEMBERS = 10_000;

/** What is wrong, in a sentence, or how many members all its objects have together. */
export type JsonShape = { readonly fault: string } | { readonly fault: null; readonly members: number };

const [QUOTE, BACKSLASH, COLON, OPENING_SQUARE, CLOSING_SQUARE, OPENING_CURLY, CLOSING_CURLY] = [...'"\\:[]{}'].map((character) =>
  character.charCodeAt(0),
) as [number, number, number, number, number, number, number];

/** The shape of JSON text. It goes over the text once, before anything parses it, and does not judge whether it is JSON. */
export function jsonShape(text: string): JsonShape {
  /** Of each object that is open at the moment, by its depth. */
  const membersAt = new Int32Array(MAX_JSON_DEPTH + 1);
  let members = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) {
      at = endOfString(text, at);
    } else if (character === COLON) {
      members += 1;
      membersAt[depth]! += 1;
      if (membersAt[depth]! > MAX_OBJECT_MEMBERS) return { fault: `The body has an object with more than ${MAX_OBJECT_MEMBERS} fields.` };
    } else if (character === OPENING_CURLY || character === OPENING_SQUARE) {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) return { fault: `The body is nested deeper than ${MAX_JSON_DEPTH} levels.` };
      membersAt[depth] = 0;
    } else if (character === CLOSING_CURLY || character === CLOSING_SQUARE) {
      depth = Math.max(0, depth - 1);
    }
  }
  return { fault: null, members };
}

/** Where the string ends that begins at this quote: at its closing quote, or with the text. */
function endOfString(text: string, opening: number): number {
  for (let at = text.indexOf('"', opening + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
    if ((at - before) % 2 === 0) return at;
  }
  return text.length;
}
