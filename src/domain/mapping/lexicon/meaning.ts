/**
 * The names of one field. A phrase is a set of words in their usual spelling (see spellings.ts), in any order;
 * `a|b` stands for either. A header has the meaning when it holds all words of a phrase and every further word is one
 * that changes nothing, or little.
 */
export interface Meaning {
  /** How surely each phrase means the field, 0 to 1. */
  readonly phrases: readonly (readonly [sureness: number, ...phrases: string[]])[];
  /** Further words that the header may hold beside a phrase, and what each leaves of the sureness. */
  readonly beside?: Readonly<Record<string, number>>;
}

export type Lexicon = Readonly<Record<string, Meaning>>;

/** Words that say nothing about the meaning, whatever the field. */
export const FILLERS: ReadonlySet<string> = new Set('the of a an and or for in on at to your our is s please enter insert'.split(' '));
