import type { IRange, IStyleBase } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import type { Engine } from '../../engine/engineFromUniver';
import { itemNotFound } from '../executor/hostError';
import { intersect, type Box } from './a1';
import { shiftBox, type Shift } from './shiftBox';
import { subtractBoxes } from './subtractBoxes';

/** A conditional format, found again by its id whatever happened to it in between. */
export interface ConditionalFormatKey {
  readonly sheetId: string;
  readonly id: string;
}

/**
 * The conditional formats of the workbook. A new one is handed to Univer when the request ends or something is read, with all
 * that was set on it: each hand-over repaints every cell it covers.
 */
export class ConditionalFormats {
  private readonly added = new Map<string, Map<string, IConditionFormattingRule>>();
  private readonly changed = new Map<string, Map<string, IConditionFormattingRule>>();

  constructor(private readonly engine: Engine) {}

  /** In order of priority, the first wins. */
  rules(sheetId: string): readonly IConditionFormattingRule[] {
    this.flush();
    return this.engine.injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.engine.workbook.getUnitId(), sheetId) ?? [];
  }

  rulesIn(sheetId: string, boxes: readonly Box[]): readonly IConditionFormattingRule[] {
    return this.rules(sheetId).filter((rule) => rule.ranges.some((range) => boxes.some((box) => intersect(range, box))));
  }

  add(sheetId: string, boxes: readonly Box[]): ConditionalFormatKey {
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    const rule: IConditionFormattingRule = {
      cfId: id,
      ranges: boxes.map((box) => ({ ...box })),
      stopIfTrue: false,
      rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: UNSET_FORMULA, style: {} },
    };
    mapIn(this.added, sheetId).set(id, rule);
    return { sheetId, id };
  }

  get({ sheetId, id }: ConditionalFormatKey): IConditionFormattingRule {
    const pending = this.added.get(sheetId)?.get(id) ?? this.changed.get(sheetId)?.get(id);
    if (pending) return pending;
    const rule = this.engine.injector.get(ConditionalFormattingRuleModel).getRule(this.engine.workbook.getUnitId(), sheetId, id);
    if (!rule) throw itemNotFound();
    return rule;
  }

  update(key: ConditionalFormatKey, change: (rule: IConditionFormattingRule) => IConditionFormattingRule): void {
    const changed = change(this.get(key));
    const pending = this.added.get(key.sheetId)?.has(key.id) ? this.added : this.changed;
    mapIn(pending, key.sheetId).set(key.id, changed);
  }

  updateStyle(key: ConditionalFormatKey, style: Partial<Record<keyof IStyleBase, unknown>>): void {
    this.update(key, (rule) => {
      if (rule.rule.type !== CFRuleType.highlightCell) throw itemNotFound();
      return { ...rule, rule: { ...rule.rule, style: { ...rule.rule.style, ...style } } } as IConditionFormattingRule;
    });
  }

  delete({ sheetId, id }: ConditionalFormatKey): void {
    if (this.added.get(sheetId)?.delete(id)) return;
    this.changed.get(sheetId)?.delete(id);
    this.get({ sheetId, id });
    this.engine.run(DeleteConditionalRuleMutation.id, { unitId: this.engine.workbook.getUnitId(), subUnitId: sheetId, cfId: id });
  }

  /** Takes the conditional formats off these cells; a rule that covers others too stays on those. */
  clear(sheetId: string, boxes: readonly Box[]): void {
    for (const rule of this.rulesIn(sheetId, boxes)) {
      const rest = subtractBoxes(rule.ranges, boxes);
      if (rest.length === 0) this.delete({ sheetId, id: rule.cfId });
      else this.update({ sheetId, id: rule.cfId }, (current) => ({ ...current, ranges: rest as IRange[] }));
    }
  }

  /** Moves the formats of a sheet along with inserted or deleted rows or columns, where nothing else does. */
  follow(sheetId: string, shift: Shift): void {
    if (this.engine.hasCommand(USER_INTERFACE_COMMAND)) return;
    for (const rule of [...this.rules(sheetId)]) {
      const ranges = rule.ranges.flatMap((range) => shiftBox(range, shift) ?? []);
      if (ranges.length === 0) this.delete({ sheetId, id: rule.cfId });
      else this.update({ sheetId, id: rule.cfId }, (current) => ({ ...current, ranges }));
    }
    this.flush();
  }

  flush(): void {
    const unitId = this.engine.workbook.getUnitId();
    for (const [subUnitId, rules] of drain(this.added)) {
      for (const rule of rules.values()) this.engine.run(AddConditionalRuleMutation.id, { unitId, subUnitId, rule });
    }
    for (const [subUnitId, rules] of drain(this.changed)) {
      for (const rule of rules.values()) this.engine.run(SetConditionalRuleMutation.id, { unitId, subUnitId, cfId: rule.cfId, rule });
    }
  }
}

/** Univer moves conditional formats with rows and columns in their user interface's plugin only, which knows this command. */
const USER_INTERFACE_COMMAND = 'sheet.command.add-average-conditional-rule';

/** A custom rule that was added but given no formula highlights nothing. */
const UNSET_FORMULA = '=FALSE';

function mapIn<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let map = maps.get(key);
  if (!map) maps.set(key, (map = new Map()));
  return map;
}

function drain<V>(map: Map<string, V>): [string, V][] {
  const entries = [...map];
  map.clear();
  return entries;
}
