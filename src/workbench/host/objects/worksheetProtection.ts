import { accessDenied, HostError } from '../executor/hostError';
import type { HostSession, SheetProtection } from '../executor/hostSession';
import { defineObject, type ObjectFactory } from '../executor/objectType';

/** What `protect` allows when nothing is said: editing objects and scenarios only. */
const DEFAULT_OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** The protection of a sheet, by its id. */
export const worksheetProtection: ObjectFactory<string> = defineObject({
  name: 'WorksheetProtection',
  properties: {
    Options: { get: (sheetId, session) => protection(sheetId, session)?.options ?? null },
    Protected: { get: (sheetId, session) => protection(sheetId, session) !== undefined },
  },
  methods: {
    Protect: (sheetId, [options, password], session) => {
      if (protection(sheetId, session)) throw new HostError('InvalidOperation', 'The worksheet is already protected.');
      save(
        sheetId,
        { options: { ...DEFAULT_OPTIONS, ...(options as object | null) }, ...(password ? { password: String(password) } : {}) },
        session,
      );
    },
    Unprotect: (sheetId, [password], session) => {
      const stored = protection(sheetId, session);
      if (stored?.password && stored.password !== password) throw accessDenied();
      save(sheetId, undefined, session);
    },
  },
});

function protection(sheetId: string, session: HostSession): SheetProtection | undefined {
  return session.worksheet(sheetId).getConfig().custom?.protection as SheetProtection | undefined;
}

function save(sheetId: string, value: SheetProtection | undefined, session: HostSession): void {
  const config = session.worksheet(sheetId).getConfig();
  const { protection: _, ...custom } = config.custom ?? {};
  config.custom = value ? { ...custom, protection: value } : custom;
}
