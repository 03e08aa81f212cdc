import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { accountSettingsSchema, type AccountSettings, emptyLists } from '../src/domain/fields/account';
import type { Field } from '../src/domain/fields/field';
import { fieldsOf } from '../src/domain/fields/fieldsOf';
import { matchColumns } from '../src/domain/mapping/matchColumns';
import { type Benchmark, type BenchRecord } from './benchRecord';

const headerSetsSchema = z.array(
  z.object({
    entity: z.enum(['customer', 'contact', 'equipment']),
    headers: z.array(z.object({ header: z.string(), field: z.string().nullable() })),
  }),
);
type HeaderSets = z.infer<typeof headerSetsSchema>;
type Matcher = (headers: readonly string[], fields: readonly Field[]) => readonly (string | undefined)[];

const ROUNDS = 20;

/** Precision, recall and F1 over labelled header sets of real products, beside react-spreadsheet-import's rule; and the time for a wide sheet. */
export const mapping: Benchmark = async () => [...quality('headers-dev'), ...quality('unseen'), wideSheet()];

function quality(fixture: string): readonly BenchRecord[] {
  const path = join(__dirname, '..', 'test', 'fixtures', 'headers', `${fixture}.json`);
  const sets = headerSetsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const ours = scoresOf(sets, matchedFields);
  const theirs = scoresOf(sets, nearestNames);
  return (['precision', 'recall', 'f1', 'sets-wholly-right'] as const).map((measure) => ({
    name: `mapping/${fixture}/${measure}`,
    value: rounded(ours[measure]),
    unit: 'share',
    baseline: rounded(theirs[measure]),
    ...(theirs[measure] > 0 && { ratio: rounded(ours[measure] / theirs[measure]) }),
  }));
}

function scoresOf(sets: HeaderSets, matcher: Matcher) {
  let right = 0;
  let wrong = 0;
  let labelled = 0;
  let wholly = 0;
  for (const { entity, headers } of sets) {
    const found = matcher(
      headers.map(({ header }) => header),
      fieldsOf(entity, account([])),
    ).map((key) => (key === undefined ? null : `${entity}.${key}`));
    right += headers.filter(({ field }, column) => field !== null && found[column] === field).length;
    wrong += headers.filter(({ field }, column) => found[column] !== null && found[column] !== field).length;
    labelled += headers.filter(({ field }) => field !== null).length;
    wholly += headers.every(({ field }, column) => found[column] === field) ? 1 : 0;
  }
  const precision = right / (right + wrong);
  const recall = right / labelled;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), 'sets-wholly-right': wholly / sets.length };
}

const matchedFields: Matcher = (headers, fields) =>
  matchColumns({ headers, fields }).map((match) => (match.status === 'matched' ? match.field : undefined));

/**
 * The rule that react-spreadsheet-import publishes, written anew: a column takes the field whose key or label is nearest by
 * Levenshtein distance, when that is at most 2 (its `autoMapDistance`); of two columns for a field the nearer one keeps it.
 * Our fields define no alternate names, as a developer who adopts it would start.
 */
const nearestNames: Matcher = (headers, fields) => {
  const nearest = headers.map((header) => {
    const steps = fields.map(({ key, header: label }) => Math.min(distance(header, key), distance(header, label)));
    const least = Math.min(...steps);
    return least <= 2 ? { key: fields[steps.indexOf(least)]?.key, least } : undefined;
  });
  return nearest.map((match, column) => {
    const rivals = nearest.filter((other, at) => other?.key === match?.key && at !== column && isNearer(other, match, at < column));
    return rivals.length === 0 ? match?.key : undefined;
  });
};

function isNearer(one: { least: number } | undefined, other: { least: number } | undefined, first: boolean): boolean {
  return one !== undefined && other !== undefined && (one.least < other.least || (one.least === other.least && first));
}

function wideSheet(): BenchRecord {
  const custom = Array.from({ length: 50 }, (_, at) => `Account detail ${at}`);
  const fields = fieldsOf('customer', account(custom));
  const headers = [...fields.slice(0, 29).map(({ header }) => `Client ${header}`), ...custom.slice(0, 31).map((name) => `${name}x`)];
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    matchColumns({ headers, fields });
    return performance.now() - started;
  });
  return { name: `mapping/${headers.length}x${fields.length}`, value: rounded(Math.min(...rounds)), unit: 'ms' };
}

function account(customFields: readonly string[]): AccountSettings {
  return accountSettingsSchema.parse({
    country: 'AU',
    lists: emptyLists(),
    customFields: customFields.map((name) => ({ entity: 'customer', name, type: 'Text Box', required: false })),
  });
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
