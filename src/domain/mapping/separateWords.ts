const LONGEST_RUN = 60;

/** Letters that stand for the kind of address before an address word written together with it: `BADDR1`, `scity`. */
const ADDRESS_LETTERS: Readonly<Record<string, string>> = { b: 'billing', s: 'shipping', p: 'postal', m: 'mailing', d: 'delivery' };
const LETTERED_ADDRESS = /^([bspmd])(addr|address|street|city|suburb|town|state|zip|postcode|country)$/;

/**
 * Splits a header into lower-case words at marks, digits and capitals (`POCity1` is `po city 1`, `A.B.N.` is `abn`) and takes
 * apart what is written together when all of it is in `vocabulary` (`COMPANYNAME`).
 */
export function separateWords(header: string, vocabulary: ReadonlySet<string>): readonly string[] {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\b(?:\p{L}\.){2,}/gu, (initials) => `${initials.replaceAll('.', '')} `)
    .replace(/['’`]/g, '')
    .replace(/#/g, ' number ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{L})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
    .flatMap((word) => takeApart(word, vocabulary));
}

function takeApart(word: string, vocabulary: ReadonlySet<string>): readonly string[] {
  if (/^0+\d/.test(word)) return [word.replace(/^0+/, '')];
  if (word.length < 5 || word.length > LONGEST_RUN || vocabulary.has(word)) return [word];
  const lettered = LETTERED_ADDRESS.exec(word);
  if (lettered) return [ADDRESS_LETTERS[lettered[1] as string] as string, lettered[2] as string];
  return fewestWords(word, vocabulary) ?? [word];
}

/** The split of `run` into the fewest vocabulary words, undefined when there is none. */
function fewestWords(run: string, vocabulary: ReadonlySet<string>): readonly string[] | undefined {
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 2; end <= run.length; end++) {
    for (let start = 0; start <= end - 2; start++) {
      const before = best[start];
      const piece = run.slice(start, end);
      if (!before || !vocabulary.has(piece)) continue;
      if (before.length + 1 < (best[end]?.length ?? Infinity)) best[end] = [...before, piece];
    }
  }
  return best[run.length];
}
