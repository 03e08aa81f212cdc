/** Finds the texts that share the rarest parts with a text. */
export interface TrigramIndex {
  /** Positions of the likeliest texts, best first, at most `most`. */
  search(text: string, most: number): readonly number[];
}

/** Parts that more texts than this share (`pty`, `ltd`) say little and cost most: they count only where nothing rarer does. */
const COMMON_SHARE = 0.1;
const FEWEST_TO_BE_COMMON = 500;
/**
 * An inverted index of three-letter parts, each weighed by how rare it is; likeness is Dice's coefficient over the weights.
 * Parts are taken word by word, so that the order of words does not count.
 */
export function createTrigramIndex(texts: readonly string[]): TrigramIndex {
  const { partsOf, ends, partCount, find } = numberParts(texts);
  const counts = new Uint32Array(partCount);
  for (const part of partsOf) counts[part]! += 1;
  const weights = Float64Array.from(counts, (count) => Math.log(1 + texts.length / count));
  const { starts, postings } = invert(partsOf, ends, counts);

  const totals = totalsOf(partsOf, ends, weights);
  const mostPostings = Math.max(FEWEST_TO_BE_COMMON, texts.length * COMMON_SHARE);
  const shared = new Float32Array(texts.length);

  return {
    search(text, most) {
      const parts = find(text);
      const known = parts.filter((part) => part >= 0);
      const rare = known.filter((part) => counts[part]! <= mostPostings);
      for (const part of rare.length > 0 ? rare : known) {
        const weight = weights[part]!;
        const end = starts[part + 1]!;
        for (let at = starts[part]!; at < end; at++) shared[postings[at]!]! += weight;
      }
      const unknownWeight = Math.log(1 + texts.length);
      const total = parts.reduce((sum, part) => sum + (part < 0 ? unknownWeight : weights[part]!), 0);
      const best = new BestFew(most);
      for (let found = 0; found < texts.length; found++)
        if (shared[found]! > 0) best.offer(found, (2 * shared[found]!) / (total + totals[found]!));
      shared.fill(0);
      return best.positions;
    },
  };
}

/** By text, the weight of all its parts. */
function totalsOf(partsOf: readonly number[], ends: Uint32Array, weights: Float64Array): Float64Array {
  const totals = new Float64Array(ends.length);
  let at = 0;
  ends.forEach((end, text) => {
    for (; at < end; at++) totals[text]! += weights[partsOf[at]!]!;
  });
  return totals;
}

interface Inverted {
  /** By part, where its texts begin in `postings`; they end where those of the next part begin. */
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
}

function invert(partsOf: readonly number[], ends: Uint32Array, counts: Uint32Array): Inverted {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, part) => (starts[part + 1] = starts[part]! + count));
  const next = starts.slice();
  const postings = new Uint32Array(partsOf.length);
  let at = 0;
  ends.forEach((end, text) => {
    for (; at < end; at++) postings[next[partsOf[at]!]!++] = text;
  });
  return { starts, postings };
}

interface NumberedParts {
  /** The parts of all texts, one text after the other, each part once in a text. */
  readonly partsOf: readonly number[];
  /** By text, where its parts end. */
  readonly ends: Uint32Array;
  readonly partCount: number;
  /** The parts of another text; -1 for one that no text has. */
  find(text: string): number[];
}

function numberParts(texts: readonly string[]): NumberedParts {
  const numbers = new Map<number, number>();
  const partsOf: number[] = [];
  const ends = new Uint32Array(texts.length);
  /** By part, the last text that has it. */
  const lastIn: number[] = [];
  texts.forEach((text, position) => {
    eachPart(text, (code) => {
      let part = numbers.get(code);
      if (part === undefined) numbers.set(code, (part = lastIn.push(-1) - 1));
      if (lastIn[part] === position) return;
      lastIn[part] = position;
      partsOf.push(part);
    });
    ends[position] = partsOf.length;
  });
  return {
    partsOf,
    ends,
    partCount: numbers.size,
    find(text) {
      const codes = new Set<number>();
      eachPart(text, (code) => codes.add(code));
      return Array.from(codes, (code) => numbers.get(code) ?? -1);
    },
  };
}

const SPACE = 0x20;
/** Letters that share a number are taken for one; names seldom have any beyond the first thousand. */
const LETTERS = 1_024;

/** Three letters in one number, for each letter of a word with its neighbours; a blank is the neighbour at either end. */
function eachPart(text: string, visit: (code: number) => void): void {
  let [before, letter] = [SPACE, SPACE];
  for (let at = 0; at <= text.length; at++) {
    const after = at < text.length ? text.charCodeAt(at) % LETTERS : SPACE;
    if (letter !== SPACE) visit((before * LETTERS + letter) * LETTERS + after);
    before = letter;
    letter = after;
  }
}

/** The few best of many, in order, without sorting them all. */
class BestFew {
  readonly positions: number[] = [];
  readonly #scores: number[] = [];

  constructor(private readonly most: number) {}

  offer(position: number, score: number): void {
    const scores = this.#scores;
    if (scores.length === this.most && score <= scores.at(-1)!) return;
    let at = scores.length;
    while (at > 0 && scores[at - 1]! < score) at--;
    scores.splice(at, 0, score);
    this.positions.splice(at, 0, position);
    if (scores.length > this.most) {
      scores.pop();
      this.positions.pop();
    }
  }
}
