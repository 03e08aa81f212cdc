import type ExcelJS from '@protobi/exceljs';
import { DataValidationErrorStyle, type DataValidationOperator, DataValidationType, type ISheetDataValidationRule } from '@univerjs/core';

import { addressOf, rangesOf } from './cellRanges';
import { descendants, parseXml, type XmlElement } from './parseXml';

const errorStyles = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;

/** Reads the data validation of a sheet's part, also the rules that Excel keeps in its extension list (lists that stand on another sheet). */
export function validationsFromSheet(sheetXml: string): ISheetDataValidationRule[] {
  return [...blocks(sheetXml, 'dataValidations'), ...blocks(sheetXml, 'x14:dataValidations')]
    .flatMap((block) => descendants(parseXml(block), 'dataValidation'))
    .flatMap((element, index) => {
      const sqref = element.attributes['sqref'] ?? descendants(element, 'sqref')[0]?.text;
      return sqref ? [ruleFromElement(element, sqref, `validation-${index}`)] : [];
    });
}

/** The text of an element that holds no other of its name. Parsing the whole sheet a second time for it would double the time that opening takes. */
function blocks(xml: string, name: string): string[] {
  const found = new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`).exec(xml)?.[0];
  if (found === undefined) return [];
  // Cut out of its document, the extension's element lacks the declarations of its prefixes.
  return [found.replace(/<(\/?)(x14|xm):/g, '<$1')];
}

function ruleFromElement(element: XmlElement, sqref: string, uid: string): ISheetDataValidationRule {
  const { attributes } = element;
  const type = attributes['type'] && attributes['type'] !== 'none' ? attributes['type'] : DataValidationType.ANY;
  const flag = (name: string): boolean => attributes[name] === '1' || attributes[name] === 'true';
  const formula = (name: string) => {
    const text = descendants(element, name)
      .flatMap((found) => [found.text.trim(), ...descendants(found, 'f').map((inner) => inner.text)])
      .find((found) => found !== '');
    return text === undefined ? {} : { [name]: formulaFromExcel(text, type) };
  };
  const text = (name: string) => (attributes[name] === undefined ? {} : { [name]: attributes[name] });
  return {
    uid,
    ranges: rangesOf(sqref),
    type,
    ...(type !== DataValidationType.ANY &&
      type !== DataValidationType.LIST &&
      type !== DataValidationType.CUSTOM && { operator: (attributes['operator'] ?? 'between') as DataValidationOperator }),
    ...formula('formula1'),
    ...formula('formula2'),
    allowBlank: flag('allowBlank'),
    // In a file this attribute hides the arrow (ECMA-376, 18.3.1.32).
    ...(type === DataValidationType.LIST && { showDropDown: !flag('showDropDown') }),
    showErrorMessage: flag('showErrorMessage'),
    showInputMessage: flag('showInputMessage'),
    errorStyle: errorStyles[(attributes['errorStyle'] ?? 'stop') as keyof typeof errorStyles],
    ...text('error'),
    ...text('errorTitle'),
    ...text('prompt'),
    ...text('promptTitle'),
  };
}

function formulaFromExcel(text: string, type: string): string {
  const inlineList = type === DataValidationType.LIST ? /^"([\s\S]*)"$/.exec(text)?.[1] : undefined;
  if (inlineList !== undefined) return inlineList.replaceAll('""', '"');
  return Number.isNaN(Number(text)) ? `=${text}` : text;
}

/** Puts a rule into a sheet to be written. Answers with a sentence when Excel has no such rule. */
export function validationToExcel(sheet: ExcelJS.Worksheet, rule: ISheetDataValidationRule): string | undefined {
  const type = excelTypes[rule.type];
  if (type === undefined) return `Sheet “${sheet.name}”: the validation “${rule.type}” has no counterpart in Excel.`;
  const formulae = [rule.formula1, rule.formula2]
    .filter((formula) => formula !== undefined && formula !== '')
    .map((formula) => formulaToExcel(formula as string, type));
  const validation = {
    type,
    formulae,
    allowBlank: rule.allowBlank ?? true,
    ...(rule.operator && { operator: rule.operator }),
    showErrorMessage: rule.showErrorMessage ?? true,
    showInputMessage: rule.showInputMessage ?? rule.prompt !== undefined,
    errorStyle: Object.entries(errorStyles).find(([, style]) => style === rule.errorStyle)?.[0] ?? 'stop',
    ...(rule.error && { error: rule.error }),
    ...(rule.errorTitle && { errorTitle: rule.errorTitle }),
    ...(rule.prompt && { prompt: rule.prompt }),
    ...(rule.promptTitle && { promptTitle: rule.promptTitle }),
  };
  // exceljs writes an entry under a range as one rule; its types do not show the model.
  const { model } = (sheet as unknown as { dataValidations: { model: Record<string, object> } }).dataValidations;
  for (const range of rule.ranges) model[addressOf(range)] = validation;
  return undefined;
}

const excelTypes: Readonly<Record<string, string>> = {
  [DataValidationType.ANY]: 'any',
  [DataValidationType.NONE]: 'any',
  [DataValidationType.LIST]: 'list',
  [DataValidationType.LIST_MULTIPLE]: 'list',
  [DataValidationType.WHOLE]: 'whole',
  [DataValidationType.DECIMAL]: 'decimal',
  [DataValidationType.TEXT_LENGTH]: 'textLength',
  [DataValidationType.DATE]: 'date',
  [DataValidationType.TIME]: 'time',
  [DataValidationType.CUSTOM]: 'custom',
};

const dayMs = 86_400_000;
const unixEpochSerial = 25_569;

function formulaToExcel(formula: string, type: string): string | Date {
  if (formula.startsWith('=')) return withoutUnit(formula.slice(1));
  if (type === 'list') return `"${listItems(formula).join(',').replaceAll('"', '""')}"`;
  // exceljs takes the bounds of a date rule as dates.
  return type === 'date' ? new Date((Number(formula) - unixEpochSerial) * dayMs) : formula;
}

/** The grid keeps a list as text with commas, or as a JSON array. */
function listItems(list: string): string[] {
  return list.startsWith('[') ? (JSON.parse(list) as string[]) : list.split(',');
}

/** The grid may name the workbook in a reference: `[id]Sheet1!A1`. */
const withoutUnit = (formula: string): string => formula.replace(/\[workbook\]/g, '');
