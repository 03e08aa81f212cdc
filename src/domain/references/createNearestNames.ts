import { distance } from 'fastest-levenshtein';
import { companyForm, type CompanyForm } from './companyForm';
import type { FormReader } from './createFormReader';
import { referenceKey } from './nameKey';
import { createTrigramIndex } from './trigramIndex';

export interface NearestNames {
  /** The one name that differs from the text in habits of spelling alone, such as `P/L` for `Pty Ltd`; null when none or several do. */
  same(text: string): string | null;
  /** The names that the text was probably meant to be, best first. */
  nearest(text: string): readonly string[];
}

/** Candidates that are compared letter by letter; the right one is among them in 99 of 100 cases. */
const RESCORED = 20;
const MOST_NAMES = 5;
/** Less alike than this, another customer is likelier than a slip. */
const LEAST_LIKENESS = 0.6;
/** Figures are typed with more care than letters, and 12 King St is another site than 21 King St. */
const OTHER_FIGURES = 0.9;
const KINDS_OF_COMPANY_SHARE = 0.1;

/**
 * Finds customers by mistyped names: slips of the finger, words in another order, dropped or added `Pty Ltd`. Names are gone through, and the
 * index over all of them is made, when it is first asked for.
 */
export function createNearestNames(names: Iterable<string>, formOfName: FormReader = companyForm): NearestNames {
  const unique = madeOnce(() => [...new Map(Array.from(names, (name) => [referenceKey(name), name])).values()]);
  const byForm = madeOnce(() => firstPositions(unique().map((name) => formOfName(name).full)));
  const forms = madeOnce(() => unique().map(companyForm));
  const index = madeOnce(() => createTrigramIndex(forms().map(({ full }) => full)));

  return {
    same(text) {
      const { full } = companyForm(text);
      // Nothing but marks: as good as no name.
      const position = full === '' ? undefined : byForm().get(full);
      return position === undefined || position < 0 ? null : unique()[position]!;
    },
    nearest(text) {
      const asked = comparableForm(companyForm(text));
      return index()
        .search(asked.full, RESCORED)
        .map((position) => ({ name: unique()[position]!, likeness: likenessOf(asked, comparableForm(forms()[position]!)) }))
        .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, MOST_NAMES)
        .map(({ name }) => name);
    },
  };
}

function madeOnce<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

interface ComparableForm extends CompanyForm {
  readonly compact: string;
  readonly sorted: string;
  readonly fullSorted: string;
  readonly figures: string;
}

function comparableForm({ full, bare }: CompanyForm): ComparableForm {
  return {
    full,
    bare,
    compact: bare.replaceAll(' ', ''),
    sorted: inOrder(bare),
    fullSorted: inOrder(full),
    figures: full.replace(/\D/g, ''),
  };
}

/** -1 where several names share a form. */
function firstPositions(forms: readonly string[]): Map<string, number> {
  const positions = new Map<string, number>();
  forms.forEach((full, position) => positions.set(full, positions.has(full) ? -1 : position));
  return positions;
}

function likenessOf(asked: ComparableForm, known: ComparableForm): number {
  const bare = Math.max(
    alike(asked.bare, known.bare),
    alike(asked.compact, known.compact) * 0.99,
    alike(asked.sorted, known.sorted) * 0.98,
  );
  const full = Math.max(alike(asked.full, known.full), alike(asked.fullSorted, known.fullSorted) * 0.99);
  const likeness = bare * (1 - KINDS_OF_COMPANY_SHARE) + full * KINDS_OF_COMPANY_SHARE;
  return asked.figures === known.figures ? likeness : likeness * OTHER_FIGURES;
}

const inOrder = (words: string) => words.split(' ').sort().join(' ');

function alike(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 0 : 1 - distance(one, other) / longest;
}
