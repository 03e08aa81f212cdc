import { parseArgs } from 'node:util';
import { ENTITIES } from '../domain/fields/entity';
import { checkWorkbook } from './checkWorkbook';
import { readableReport } from './readableReport';
import { readAccountFile } from './readAccountFile';
import { readWorkbookFile } from './readWorkbookFile';
import { UnreadableFileError } from './workbookFile';

const EXIT = { clean: 0, issues: 1, unreadable: 2 };

const HELP = `Usage: npm run -s check -- FILE [--account account.json] [--json]

Checks the Customer, Contacts and Equipment sheets of FILE, an .xlsx workbook or a workbook in JSON:
  {"sheets": {"Customer": {"headers": [...], "rows": [[...], ...]}, ...}, "dateSystem": 1900}

  --account FILE  the account that the rows are meant for: its lists, custom fields and existing customers.
                  Without it, list values are not checked, custom fields are unknown columns, and customers
                  must be in the Customer sheet to be referred to.
  --json          print {"issues": [...], "normalised": [...]} instead of a report to read
  --help          print this

Exit status: 0 nothing found, 1 errors or warnings found, 2 a file or an argument could not be read.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArguments();
  if (values.help) {
    console.log(HELP);
    return EXIT.clean;
  }
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('Name one file to check.');
  const account = values.account === undefined ? null : readAccountFile(values.account);
  const workbook = await readWorkbookFile(file);
  if (!ENTITIES.some(({ sheetName }) => workbook.sheets.some(({ name }) => name === sheetName))) {
    throw new UnreadableFileError(file, 'it has no sheet named Customer, Contacts or Equipment');
  }

  const report = await checkWorkbook(workbook, account);
  if (values.json) {
    for (const note of report.notes) console.error(note);
    console.log(JSON.stringify({ issues: report.issues, normalised: report.normalised }));
  } else {
    console.log(readableReport(report));
  }
  return report.issues.length === 0 ? EXIT.clean : EXIT.issues;
}

class UsageError extends Error {
  override readonly name = 'UsageError';
}

function parseArguments() {
  try {
    return parseArgs({
      options: { account: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    if (!(error instanceof UnreadableFileError || error instanceof UsageError)) throw error;
    console.error(error instanceof UsageError ? `${error.message} See --help.` : error.message);
    process.exitCode = EXIT.unreadable;
  },
);
