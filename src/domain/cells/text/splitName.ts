export interface PersonName {
  readonly first: string;
  readonly last: string;
}

const WORD = /^\p{L}[\p{L}\p{M}'’.-]*$/u;
const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|rev|the|c\/o|attn)\.?$/i;
const JOINT = /^(?:and|und|et|or)$/i;
/** Words that begin a family name. */
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|do|dos|du|la|le|al|el|bin|ibn|ter|ten|st\.?|mac|mc|o['’])$/i;
const MOST_WORDS = 5;

/**
 * First and last name of one person who is written whole: `Jane Smith`, `Smith, Jane`, `Ludwig van Beethoven`. Null for a single name,
 * titles, two people and what is no name; a first name of two words cannot be told from a whole name, so a person has to look.
 */
export function splitName(text: string): PersonName | null {
  const turned = /^([^,]+),([^,]+)$/.exec(text);
  if (turned) {
    const [last, first] = [turned[1] ?? '', turned[2] ?? ''].map((part) => part.trim().split(/\s+/));
    return first && last && areWords(first) && areWords(last) ? { first: first.join(' '), last: last.join(' ') } : null;
  }
  const words = text.trim().split(/\s+/);
  if (words.length < 2 || words.length > MOST_WORDS || !areWords(words)) return null;
  const particle = words.findIndex((word, at) => at > 0 && PARTICLE.test(word));
  const lastFrom = particle > 0 && particle < words.length - 1 ? particle : words.length - 1;
  return { first: words.slice(0, lastFrom).join(' '), last: words.slice(lastFrom).join(' ') };
}

function areWords(words: readonly string[]): boolean {
  return words.length <= MOST_WORDS && words.every((word) => WORD.test(word) && !TITLE.test(word) && !JOINT.test(word));
}
