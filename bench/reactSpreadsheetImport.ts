import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { nameKey } from '../src/domain/references/nameKey';
import type { CellValue } from '../src/domain/cells/cell';
import type { MappedSheet } from '../src/domain/validation/mappedSheet';
import { cellRules, entriesOf, type Entry } from './otherValidators';

const PACKAGE = 'react-spreadsheet-import';
const VERSION = '4.7.1';
/** Under node_modules, where the one package that its validator needs (`uuid`) is found. */
const FOLDER = join(__dirname, '../node_modules/.cache/bench', `${PACKAGE}-${VERSION}`);
const VALIDATOR = join(FOLDER, 'package/dist-commonjs/steps/ValidationStep/utils/dataMutations.js');

interface Fault {
  readonly level: 'error';
  readonly message: string;
}

interface PeerField {
  readonly key: string;
  readonly label: string;
  readonly fieldType: { readonly type: 'input' };
  readonly validations: readonly ({ readonly rule: 'required' } | { readonly rule: 'unique'; readonly allowEmpty: true })[];
}

type MarkedEntry = Readonly<Record<string, CellValue | Readonly<Record<string, unknown>>>>;

/** As the package's types declare it. */
type AddErrorsAndRunHooks = (
  entries: Entry[],
  fields: readonly PeerField[],
  rowHook: (entry: Entry, addError: (key: string, fault: Fault) => void) => Entry,
  tableHook: (entries: Entry[], addError: (row: number, key: string, fault: Fault) => void) => Entry[],
) => Promise<MarkedEntry[]>;

const WRONG: Fault = { level: 'error', message: 'Wrong' };
const UNIQUE: ReadonlySet<string> = new Set(['companyName', 'importId']);

/**
 * The validator of react-spreadsheet-import, with our rules put as its documentation has them: `required` and `unique` of the fields, everything else
 * of one cell in the row hook, references in the table hook.
 *
 * The package is not a dependency: it would install Chakra UI, Emotion and ninety more for one function that is measured. It is
 * fetched by npm when it is first needed.
 *
 * @returns what runs it over a sheet and counts the marked cells
 */
export function reactSpreadsheetImport(): (sheet: MappedSheet) => Promise<number> {
  const addErrorsAndRunHooks = loadValidator();

  return async (sheet) => {
    const rules = cellRules(sheet);
    const fields = rules.map(({ key, required }): PeerField => ({
      key,
      label: key,
      fieldType: { type: 'input' },
      validations: [
        ...(required ? [{ rule: 'required' as const }] : []),
        ...(UNIQUE.has(key) ? [{ rule: 'unique' as const, allowEmpty: true as const }] : []),
      ],
    }));
    const marked = await addErrorsAndRunHooks(
      entriesOf(sheet),
      fields,
      (entry, addError) => {
        for (const { key, read } of rules) if (read(entry[key]!).is === 'faulty') addError(key, WRONG);
        return entry;
      },
      (entries, addError) => {
        const names = new Set(entries.map(({ companyName }) => nameKey(String(companyName))));
        entries.forEach(({ billingCustomer }, row) => {
          if (billingCustomer !== '' && !names.has(nameKey(String(billingCustomer)))) addError(row, 'billingCustomer', WRONG);
        });
        return entries;
      },
    );
    return marked.reduce((sum, entry) => sum + Object.keys(entry['__errors'] ?? {}).length, 0);
  };
}

function loadValidator(): AddErrorsAndRunHooks {
  try {
    if (!existsSync(VALIDATOR)) fetchPackage();
  } catch (cause) {
    console.error(`${PACKAGE} cannot be fetched, so our rendering of its validator is measured: ${String(cause)}`);
    return renderedValidator;
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- it is fetched while this runs
  return (require(VALIDATOR) as { addErrorsAndRunHooks: AddErrorsAndRunHooks }).addErrorsAndRunHooks;
}

function fetchPackage(): void {
  mkdirSync(FOLDER, { recursive: true });
  execFileSync('npm', ['pack', `${PACKAGE}@${VERSION}`, '--silent', '--pack-destination', FOLDER], { shell: process.platform === 'win32' });
  execFileSync('tar', ['-xzf', join(FOLDER, `${PACKAGE}-${VERSION}.tgz`), '-C', FOLDER]);
}

/** As the package documents what it does: hooks over all rows, then each field's validations, errors collected by row and laid beside copies of the rows. */
const renderedValidator: AddErrorsAndRunHooks = async (given, fields, rowHook, tableHook) => {
  const errors: Record<number, Record<string, Fault>> = {};
  const addError = (row: number, key: string, fault: Fault) => {
    errors[row] = { ...errors[row], [key]: fault };
  };
  const entries = await Promise.all(
    tableHook(given, addError).map(async (entry, row) => rowHook(entry, (key, fault) => addError(row, key, fault))),
  );
  for (const { key, validations } of fields) {
    for (const { rule } of validations) {
      const values = entries.map((entry) => entry[key]!);
      const isWrong = rule === 'required' ? (value: CellValue) => value === '' : isRepeatedIn(values);
      values.forEach((value, row) => isWrong(value) && addError(row, key, WRONG));
    }
  }
  return entries.map((entry, row): MarkedEntry => (errors[row] ? { ...entry, __errors: errors[row] } : entry));
};

function isRepeatedIn(values: readonly CellValue[]): (value: CellValue) => boolean {
  const taken = new Set<CellValue>();
  const twice = new Set<CellValue>();
  for (const value of values) {
    if (value !== '' && taken.has(value)) twice.add(value);
    taken.add(value);
  }
  return (value) => twice.has(value);
}
