import { generateRandomId, type IRange, type ISheetDataValidationRule } from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import type { Engine } from '../../engine/engineFromUniver';
import { intersect, sameBox, type Box } from './a1';
import { subtractBoxes } from './subtractBoxes';

/** What a rule says, without its id and the cells it holds for. */
export type ValidationSettings = Omit<ISheetDataValidationRule, 'uid' | 'ranges'>;

/** The data validation of the workbook. Changes are handed to Univer when the request ends or something is read. */
export class DataValidations {
  private readonly working = new Map<string, ISheetDataValidationRule[]>();

  constructor(private readonly engine: Engine) {}

  /** The rules of a sheet, with the changes of this request. */
  rules(sheetId: string): readonly ISheetDataValidationRule[] {
    return this.working.get(sheetId) ?? this.stored(sheetId);
  }

  /** The rule that holds for all of these cells; `undefined` when none has one; `null` when they differ. */
  ruleFor(sheetId: string, boxes: readonly Box[]): ISheetDataValidationRule | null | undefined {
    const touching = this.rules(sheetId).filter((rule) => overlaps(rule.ranges, boxes));
    const [rule] = touching;
    if (!rule) return undefined;
    return touching.length === 1 && subtractBoxes(boxes, rule.ranges).length === 0 ? rule : null;
  }

  /** Changes the validation of exactly these cells; a rule that covers others too stays as it is on those. */
  change(
    sheetId: string,
    boxes: readonly Box[],
    change: Partial<ValidationSettings>,
    without: readonly (keyof ValidationSettings)[],
  ): void {
    const settings = { ...(this.ruleFor(sheetId, boxes) ?? NO_RULE) };
    for (const key of without) delete settings[key];
    this.clear(sheetId, boxes);
    const rule = { ...settings, ...change, uid: generateRandomId(8), ranges: boxes.map((box) => ({ ...box })) };
    this.edit(sheetId, (rules) => [...rules, rule]);
  }

  clear(sheetId: string, boxes: readonly Box[]): void {
    if (!this.rules(sheetId).some((rule) => overlaps(rule.ranges, boxes))) return;
    this.edit(sheetId, (rules) =>
      rules.flatMap((rule) => {
        if (!overlaps(rule.ranges, boxes)) return [rule];
        const rest = subtractBoxes(rule.ranges, boxes);
        return rest.length === 0 ? [] : [{ ...rule, ranges: rest as IRange[] }];
      }),
    );
  }

  flush(): void {
    const sheets = [...this.working];
    this.working.clear();
    for (const [subUnitId, rules] of sheets) {
      const target = { unitId: this.engine.workbook.getUnitId(), subUnitId };
      const stored = this.stored(subUnitId);
      const kept = new Set(stored.filter((before) => rules.some((rule) => isSame(rule, before))).map((rule) => rule.uid));
      for (const before of stored)
        if (!kept.has(before.uid)) this.engine.run(RemoveDataValidationMutation.id, { ...target, ruleId: before.uid });
      for (const rule of rules) if (!kept.has(rule.uid)) this.engine.run(AddDataValidationMutation.id, { ...target, rule });
    }
  }

  private stored(sheetId: string): ISheetDataValidationRule[] {
    return this.engine.injector
      .get(SheetDataValidationModel)
      .getRules(this.engine.workbook.getUnitId(), sheetId) as ISheetDataValidationRule[];
  }

  private edit(sheetId: string, change: (rules: ISheetDataValidationRule[]) => ISheetDataValidationRule[]): void {
    this.working.set(sheetId, change([...this.rules(sheetId)]));
  }
}

/** Excel's defaults: blank cells are not validated, a refused entry raises an alert that stops. */
const NO_RULE: ISheetDataValidationRule = { uid: '', ranges: [], type: 'any', allowBlank: true, showErrorMessage: true, errorStyle: 1 };

const overlaps = (ranges: readonly Box[], boxes: readonly Box[]): boolean =>
  ranges.some((range) => boxes.some((box) => intersect(range, box)));

function isSame(a: ISheetDataValidationRule, b: ISheetDataValidationRule): boolean {
  return (
    a.uid === b.uid && a.ranges.length === b.ranges.length && a.ranges.every((range, index) => sameBox(range, b.ranges[index] as IRange))
  );
}
