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
  const codes = new Map<string, number>();
  const partsOf = texts.map((text) => partCodes(text, (part) => codes.get(part) ?? newCode(part)));
  const counts = new Uint32Array(codes.size);
  for (const parts of partsOf) for (const part of parts) counts[part]! += 1;

  const starts = new Uint32Array(codes.size + 1);
  counts.forEach((count, part) => (starts[part + 1] = starts[part]! + count));
  const next = starts.slice();
  const postings = new Uint32Array(starts.at(-1)!);
  partsOf.forEach((parts, text) => parts.forEach((part) => (postings[next[part]!++] = text)));

  const weights = Float64Array.from(counts, (count) => Math.log(1 + texts.length / count));
  const totals = Float64Array.from(partsOf, (parts) => parts.reduce((sum, part) => sum + weights[part]!, 0));
  const shared = new Float64Array(texts.length);
  const mostPostings = Math.max(FEWEST_TO_BE_COMMON, texts.length * COMMON_SHARE);

  function newCode(part: string): number {
    codes.set(part, codes.size);
    return codes.size - 1;
  }

  return {
    search(text, most) {
      const parts = partCodes(text, (part) => codes.get(part) ?? -1);
      const known = parts.filter((part) => part >= 0);
      const rare = known.filter((part) => counts[part]! <= mostPostings);
      const touched: number[] = [];
      for (const part of rare.length > 0 ? rare : known) {
        const end = starts[part + 1]!;
        for (let at = starts[part]!; at < end; at++) {
          const found = postings[at]!;
          if (shared[found] === 0) touched.push(found);
          shared[found]! += weights[part]!;
        }
      }
      const unknownWeight = Math.log(1 + texts.length);
      const total = parts.reduce((sum, part) => sum + (part < 0 ? unknownWeight : weights[part]!), 0);
      const best = new BestFew(most);
      for (const found of touched) {
        best.offer(found, (2 * shared[found]!) / (total + totals[found]!));
        shared[found] = 0;
      }
      return best.positions;
    },
  };
}

function partCodes(text: string, codeOf: (part: string) => number): number[] {
  const parts = new Set<string>();
  for (const word of text.split(' ')) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) parts.add(padded.slice(at, at + 3));
  }
  return Array.from(parts, codeOf);
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
