import { generateRandomId } from '@univerjs/core';
import { RemoveDefinedNameMutation, SetDefinedNameMutation, type IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { defineObject, HostObject, type ObjectFactory } from '../executor/objectType';
import { columnLetters, parseBox, quoteSheetName } from '../model/a1';
import { CellArea } from '../model/cellArea';
import { namesIn, readReference, WORKBOOK_SCOPE } from '../model/definedNames';
import { range } from './range';
import { worksheet } from './worksheet';

interface NameKey {
  readonly sheetId: string | null;
  readonly name: string;
}

const namedItem: ObjectFactory<NameKey> = defineObject({
  name: 'NamedItem',
  privateId: ({ name }) => name,
  properties: {
    Comment: {
      get: (key, session) => stored(key, session).comment ?? '',
      set: (key, value, session) => save({ ...stored(key, session), comment: String(value) }, session),
    },
    Formula: {
      get: (key, session) => withEquals(stored(key, session).formulaOrRefString),
      set: (key, value, session) => save({ ...stored(key, session), formulaOrRefString: reference(value, session) }, session),
    },
    Name: { get: (key, session) => stored(key, session).name },
    Scope: { get: ({ sheetId }) => (sheetId === null ? 'Workbook' : 'Worksheet') },
    Type: { get: (key, session) => (readReference(session, stored(key, session).formulaOrRefString) ? 'Range' : 'String') },
    Value: { get: (key, session) => stored(key, session).formulaOrRefString.replace(/^=/, '') },
    Visible: {
      get: (key, session) => stored(key, session).hidden !== true,
      set: (key, value, session) => save({ ...stored(key, session), hidden: value !== true }, session),
    },
    Worksheet: { get: ({ sheetId }) => worksheet(sheetId ?? notFound()) },
    WorksheetOrNullObject: { get: ({ sheetId }) => (sheetId === null ? null : worksheet(sheetId)) },
  },
  methods: {
    Delete: (key, _, session) => session.engine.run(RemoveDefinedNameMutation.id, { ...stored(key, session), unitId: session.unitId }),
    GetRange: (key, _, session) => range(readReference(session, stored(key, session).formulaOrRefString) ?? notFound()),
    GetRangeOrNullObject: (key, _, session) => {
      const area = readReference(session, stored(key, session).formulaOrRefString);
      return area && range(area);
    },
  },
});

/** The names of the workbook (`sheetId` null) or of one sheet. */
export const names: ObjectFactory<{ readonly sheetId: string | null }> = defineObject({
  name: 'NamedItemCollection',
  items: ({ sheetId }, session) => namesIn(session, sheetId).map(({ name }) => namedItem({ sheetId, name })),
  getItem: ({ sheetId }, name, session) => {
    stored({ sheetId, name: String(name) }, session);
    return namedItem({ sheetId, name: String(name) });
  },
  methods: {
    Add: ({ sheetId }, [name, target, comment], session) => {
      if (typeof name !== 'string' || !isName(name)) throw invalidArgument();
      if (find({ sheetId, name }, session)) throw itemAlreadyExists();
      save(
        {
          id: generateRandomId(10),
          name,
          formulaOrRefString: reference(target, session),
          comment: comment ? String(comment) : '',
          localSheetId: sheetId ?? WORKBOOK_SCOPE,
        },
        session,
      );
      return namedItem({ sheetId, name });
    },
    GetCount: ({ sheetId }, _, session) => namesIn(session, sheetId).length,
    GetItemOrNullObject: ({ sheetId }, [name], session) =>
      find({ sheetId, name: String(name) }, session) ? namedItem({ sheetId, name: String(name) }) : null,
  },
});

function find({ sheetId, name }: NameKey, session: HostSession): IDefinedNamesServiceParam | undefined {
  return namesIn(session, sheetId).find((item) => item.name.toLowerCase() === name.toLowerCase());
}

function stored(key: NameKey, session: HostSession): IDefinedNamesServiceParam {
  return find(key, session) ?? notFound();
}

function save(item: IDefinedNamesServiceParam, session: HostSession): void {
  session.engine.run(SetDefinedNameMutation.id, { ...item, unitId: session.unitId });
}

/** Letters, digits, `_`, `.`, `\`, not starting with a digit and not an address: Microsoft Support, "Names in formulas". */
function isName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && parseBox(name) === null && !/^[rRcC]$/.test(name);
}

function reference(target: unknown, session: HostSession): string {
  if (target instanceof HostObject && target.target instanceof CellArea) {
    const { sheetId, box } = target.target;
    const cell = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
    const first = cell(box.startRow, box.startColumn);
    const last = cell(box.endRow, box.endColumn);
    return `${quoteSheetName(session.worksheet(sheetId).getName())}!${first === last ? first : `${first}:${last}`}`;
  }
  if (typeof target === 'string' && target.startsWith('=') && target.length > 1) return target;
  throw invalidArgument();
}

const withEquals = (formula: string): string => (formula.startsWith('=') ? formula : `=${formula}`);

function notFound(): never {
  throw itemNotFound();
}
