import { z } from 'zod';
import { type AccountSettings, emptyLists } from '../domain/fields/account';
import { ENTITIES } from '../domain/fields/entity';
import { fieldsOf } from '../domain/fields/fieldsOf';
import { inferEntity } from '../domain/mapping/inferEntity';
import { matchColumns } from '../domain/mapping/matchColumns';
import { readJsonFile } from './readJsonFile';
import { UnreadableFileError } from './workbookFile';

const USAGE = 'Usage: npm run -s map -- FILE.json [--json]';

const headerSetSchema = z.looseObject({
  entity: z.string().nullish(),
  headers: z.array(z.looseObject({ header: z.string() })),
});
type HeaderSet = z.infer<typeof headerSetSchema>;

interface MappedHeader {
  readonly header: string;
  /** `entity.fieldKey`, or null for none. */
  readonly field: string | null;
  /** 0 to 1; null for none. */
  readonly confidence: number | null;
}

/** An account without lists or fields of its own: headers alone decide. */
const PLAIN_ACCOUNT: AccountSettings = {
  country: 'AU',
  lists: emptyLists(),
  customFields: [],
};

/** Prints, for each header set in a file, the field chosen for each header. Exit 2 with one line when the file cannot be used. */
function main(args: readonly string[]): number {
  const paths = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--json');
  const [path] = paths;
  if (path === undefined || paths.length > 1 || unknown.length > 0) return refuse(USAGE);
  const sets = readSets(path);
  if (typeof sets === 'string') return refuse(sets);
  const mapped = sets.map(mapSet);
  console.log(args.includes('--json') ? JSON.stringify(mapped, null, 2) : mapped.map(asText).join('\n\n'));
  return 0;
}

/** The header sets of the file, or in one line why there are none. */
function readSets(path: string): readonly HeaderSet[] | string {
  try {
    return readJsonFile(path, z.array(headerSetSchema));
  } catch (error) {
    if (error instanceof UnreadableFileError) return error.message;
    throw error;
  }
}

function mapSet({ headers, ...set }: HeaderSet) {
  const names = headers.map(({ header }) => header);
  const entity = ENTITIES.find(({ name }) => name === set.entity)?.name ?? inferEntity(names, PLAIN_ACCOUNT);
  const matches = matchColumns({ headers: names, fields: fieldsOf(entity, PLAIN_ACCOUNT) });
  const mapped: MappedHeader[] = matches.map((match) =>
    match.status === 'matched'
      ? { header: match.header, field: `${entity}.${match.field}`, confidence: match.confidence }
      : { header: match.header, field: null, confidence: null },
  );
  return { ...set, entity, headers: mapped };
}

function asText({ entity, headers }: ReturnType<typeof mapSet>): string {
  const lines = headers.map(({ header, field, confidence }) =>
    field === null ? `  ${header}` : `  ${header} -> ${field} (${confidence?.toFixed(2)})`,
  );
  return [entity, ...lines].join('\n');
}

function refuse(line: string): number {
  console.error(line);
  return 2;
}

process.exitCode = main(process.argv.slice(2));
