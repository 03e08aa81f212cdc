import type { Worksheet } from '@univerjs/core';
import type { Engine } from '../../engine/engineFromUniver';
import type { AddInState } from '../../state/workbookState';
import { AddInStore } from '../model/addInStore';
import { ConditionalFormats } from '../model/conditionalFormats';
import { DataValidations } from '../model/dataValidations';
import { Grid } from '../model/grid';
import { HostEvents } from '../model/hostEvents';
import { LineVisibility } from '../model/lineVisibility';
import { accessDenied } from './hostError';
import type { HostObject } from './objectType';
import { References } from './references';

/** Everything the objects of the API work with: the workbook's parts, and what the client holds on to. */
export class HostSession {
  readonly references = new References();
  readonly grid: Grid;
  readonly conditionalFormats: ConditionalFormats;
  readonly dataValidations: DataValidations;
  readonly lines: LineVisibility;
  readonly addIn: AddInStore;
  readonly events: HostEvents;
  private running: Promise<void> | null = null;

  constructor(
    readonly engine: Engine,
    addIn: AddInState,
  ) {
    this.grid = new Grid(engine);
    this.conditionalFormats = new ConditionalFormats(engine);
    this.dataValidations = new DataValidations(engine);
    this.lines = new LineVisibility(engine, this.grid);
    this.addIn = new AddInStore(addIn);
    this.events = new HostEvents(engine, this.grid, this.references);
    this.events.onShift = (sheetId, shift) => this.conditionalFormats.follow(sheetId, shift);
  }

  get unitId(): string {
    return this.engine.workbook.getUnitId();
  }

  /** Hands everything written so far to Univer, without waiting for formulas. */
  flush(): void {
    this.grid.flush();
    this.conditionalFormats.flush();
    this.dataValidations.flush();
    this.lines.flush();
  }

  /** As {@link HostSession.flush}, and waits for the formulas. */
  async settle(): Promise<void> {
    this.flush();
    const { acting } = this.events;
    this.events.acting = false;
    await this.grid.settle();
    this.events.acting = acting;
  }

  /** Starts a command that ends later; the next action of the request waits for it. */
  start(commandId: string, params: object): void {
    this.running = this.engine.runAsync(commandId, params);
  }

  async finishCommand(): Promise<void> {
    const { running } = this;
    this.running = null;
    await running;
  }

  worksheet(sheetId: string): Worksheet {
    return this.grid.worksheet(sheetId);
  }

  /** Throws `AccessDenied` on a protected sheet, unless its protection allows this kind of change. */
  assertEditable(sheetId: string, allowedBy?: ProtectionOption): void {
    const protection = this.engine.workbook.getSheetBySheetId(sheetId)?.getConfig().custom?.protection as SheetProtection | undefined;
    if (protection && !(allowedBy && protection.options[allowedBy])) throw accessDenied();
  }

  /** How the client finds this object again: by the reference it tracks, or by its id. */
  identityOf(object: HostObject): Record<string, unknown> {
    const { type, target, referenceId } = object;
    return {
      ...(referenceId === undefined ? {} : { _ReferenceId: referenceId }),
      ...(type.id ? { Id: type.id(target, this) } : {}),
      ...(type.privateId ? { _Id: type.privateId(target, this) } : {}),
    };
  }
}

/** The options of `WorksheetProtection.protect`, by their names in the API. */
export type ProtectionOption =
  | 'allowAutoFilter'
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowEditObjects'
  | 'allowEditScenarios'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertHyperlinks'
  | 'allowInsertRows'
  | 'allowPivotTables'
  | 'allowSort';

/** How a sheet is protected: kept in the sheet's `custom` data, so that it travels with the workbook. */
export interface SheetProtection {
  readonly options: Readonly<Partial<Record<ProtectionOption, boolean>>> & { readonly selectionMode?: string };
  readonly password?: string;
}
