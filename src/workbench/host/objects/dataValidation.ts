import { DataValidationErrorStyle, DataValidationOperator, DataValidationType, type ISheetDataValidationRule } from '@univerjs/core';
import { invalidArgument } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { defineObject, HostObject, type Property, type ObjectFactory } from '../executor/objectType';
import { columnLetters, quoteSheetName } from '../model/a1';
import { CellArea } from '../model/cellArea';
import type { ValidationSettings } from '../model/dataValidations';

/** Names of rule kinds in the API, the kinds of the grid and `Excel.DataValidationType`. */
const KINDS = [
  ['wholeNumber', DataValidationType.WHOLE, 'WholeNumber'],
  ['decimal', DataValidationType.DECIMAL, 'Decimal'],
  ['textLength', DataValidationType.TEXT_LENGTH, 'TextLength'],
  ['date', DataValidationType.DATE, 'Date'],
  ['time', DataValidationType.TIME, 'Time'],
  ['list', DataValidationType.LIST, 'List'],
  ['custom', DataValidationType.CUSTOM, 'Custom'],
] as const;

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const ERROR_STYLES = [
  ['Stop', DataValidationErrorStyle.STOP],
  ['Warning', DataValidationErrorStyle.WARNING],
  ['Information', DataValidationErrorStyle.INFO],
] as const;

/** A list written into the rule holds at most 255 characters: Microsoft Support, "Apply data validation to cells". */
const MAX_INLINE_LIST = 255;

/** The data validation of a block of cells or of several. Where cells differ, `rule` and the rest answer null. */
export const dataValidation: ObjectFactory<CellArea> = defineObject({
  name: 'DataValidation',
  properties: {
    ErrorAlert: {
      ...setting((rule) => ({
        message: rule?.error ?? '',
        showAlert: rule?.showErrorMessage ?? true,
        style: ERROR_STYLES.find(([, style]) => style === (rule?.errorStyle ?? DataValidationErrorStyle.STOP))?.[0] ?? 'Stop',
        title: rule?.errorTitle ?? '',
      })),
      set: (area, value, session) => {
        const { message, showAlert, style, title } = record(value);
        const errorStyle = ERROR_STYLES.find(([name]) => name === (style ?? 'Stop'))?.[1];
        if (errorStyle === undefined) throw invalidArgument();
        change(area, { error: text(message), errorTitle: text(title), showErrorMessage: showAlert !== false, errorStyle }, session);
      },
    },
    IgnoreBlanks: {
      ...setting((rule) => rule?.allowBlank ?? true),
      set: (area, value, session) => change(area, { allowBlank: value === true }, session),
    },
    Prompt: {
      ...setting((rule) => ({ message: rule?.prompt ?? '', showPrompt: rule?.showInputMessage ?? true, title: rule?.promptTitle ?? '' })),
      set: (area, value, session) => {
        const { message, showPrompt, title } = record(value);
        if (text(title).length > 32 || text(message).length > 255) throw invalidArgument();
        change(area, { prompt: text(message), promptTitle: text(title), showInputMessage: showPrompt !== false }, session);
      },
    },
    Rule: {
      ...setting((rule) => writeRule(rule)),
      set: (area, value, session) => change(area, readRule(value, session), session, WITHOUT_RULE),
    },
    Type: {
      get: (area, session) => {
        const rule = session.dataValidations.ruleFor(area.sheetId, area.boxes);
        if (rule === null) return 'Inconsistent';
        return KINDS.find(([, kind]) => kind === rule?.type)?.[2] ?? 'None';
      },
    },
  },
  methods: {
    Clear: (area, _, session) => {
      session.assertEditable(area.sheetId);
      session.dataValidations.clear(area.sheetId, area.boxes);
    },
  },
});

type Rule = ISheetDataValidationRule | undefined;

function setting(read: (rule: Rule) => unknown): Property<CellArea> {
  return {
    get: (area, session) => {
      const rule = session.dataValidations.ruleFor(area.sheetId, area.boxes);
      return rule === null ? null : read(rule);
    },
  };
}

/** What a new rule takes away of the one before it; prompt, alert and the treatment of blanks stay. */
const WITHOUT_RULE = ['operator', 'formula1', 'formula2', 'showDropDown'] as const;

function change(
  area: CellArea,
  settings: Partial<ValidationSettings>,
  session: HostSession,
  without: readonly (keyof ValidationSettings)[] = [],
): void {
  session.assertEditable(area.sheetId);
  session.dataValidations.change(area.sheetId, area.boxes, settings, without);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw invalidArgument();
  return value as Record<string, unknown>;
}

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** Reads `{ list: ... }`, `{ wholeNumber: ... }` and so on: exactly one of them. */
function readRule(value: unknown, session: HostSession): Partial<ValidationSettings> {
  const given = Object.entries(record(value)).filter(([, definition]) => definition !== null && definition !== undefined);
  const [name, definition] = given[0] ?? [];
  const kind = KINDS.find(([known]) => known === name)?.[1];
  if (given.length !== 1 || !kind) throw invalidArgument();
  const { formula, formula1, formula2, inCellDropDown, operator, source } = record(definition);
  if (kind === DataValidationType.LIST)
    return { type: kind, formula1: listSource(source, session), showDropDown: inCellDropDown !== false };
  if (kind === DataValidationType.CUSTOM) return { type: kind, formula1: requiredFormula(formula) };
  const comparison = OPERATORS[String(operator)];
  if (!comparison) throw invalidArgument();
  const two = comparison === DataValidationOperator.BETWEEN || comparison === DataValidationOperator.NOT_BETWEEN;
  return { type: kind, operator: comparison, formula1: limit(formula1, session), ...(two ? { formula2: limit(formula2, session) } : {}) };
}

function writeRule(rule: Rule): object {
  const [name, kind] = KINDS.find(([, known]) => known === rule?.type) ?? [];
  if (!rule || !name) return {};
  if (kind === DataValidationType.LIST) return { list: { inCellDropDown: rule.showDropDown !== false, source: rule.formula1 ?? '' } };
  if (kind === DataValidationType.CUSTOM) return { custom: { formula: rule.formula1 ?? '' } };
  const operator = Object.keys(OPERATORS).find((key) => OPERATORS[key] === rule.operator) ?? 'Between';
  return {
    [name]: { formula1: number(rule.formula1), operator, ...(rule.formula2 === undefined ? {} : { formula2: number(rule.formula2) }) },
  };
}

function listSource(source: unknown, session: HostSession): string {
  if (source instanceof HostObject) return reference(source, session);
  if (typeof source !== 'string' || source === '') throw invalidArgument();
  if (!source.startsWith('=') && source.length > MAX_INLINE_LIST) throw invalidArgument();
  return source;
}

function requiredFormula(formula: unknown): string {
  if (typeof formula !== 'string' || formula === '') throw invalidArgument();
  return formula.startsWith('=') ? formula : `=${formula}`;
}

/** A bound: a number, a formula, a date as text or a cell. */
function limit(value: unknown, session: HostSession): string {
  if (value instanceof HostObject) return reference(value, session);
  if (typeof value !== 'number' && (typeof value !== 'string' || value === '')) throw invalidArgument();
  return String(value);
}

function reference(object: HostObject, session: HostSession): string {
  if (!(object.target instanceof CellArea)) throw invalidArgument();
  const { sheetId, box } = object.target;
  const cell = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  return `=${quoteSheetName(session.worksheet(sheetId).getName())}!${cell(box.startRow, box.startColumn)}:${cell(box.endRow, box.endColumn)}`;
}

/** A stored bound comes back as the number it is, anything else as text. */
function number(stored: string | undefined): string | number {
  return stored !== undefined && stored !== '' && Number.isFinite(Number(stored)) ? Number(stored) : (stored ?? '');
}
