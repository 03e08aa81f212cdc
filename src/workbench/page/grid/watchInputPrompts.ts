import { ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import { SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { SheetCanvasPopManagerService } from '@univerjs/sheets-ui';
import { ComponentManager } from '@univerjs/ui';

import { InputPromptNote } from './InputPromptNote';
import { type GridCell, selectedCell } from './selectedCell';

/** What a validation rule says about its cells when one of them is selected. */
export interface InputPrompt {
  readonly title: string;
  readonly message: string;
}

const NOTE = 'workbench.input-prompt';

/** Shows a rule's input message beside the selected cell, as Excel does; Univer keeps these messages and never shows them. */
export function watchInputPrompts(injector: Injector, tell: (prompt: InputPrompt | undefined) => void): void {
  injector.get(ComponentManager).register(NOTE, InputPromptNote);
  let shown: { readonly at: string; readonly note: IDisposable | null } | undefined;

  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id !== SetSelectionsOperation.id && id !== SetWorksheetActiveOperation.id) return;
    const cell = selectedCell(injector);
    const prompt = cell && promptOf(injector, cell);
    const at = prompt ? JSON.stringify(cell) : '';
    if (at === (shown?.at ?? '')) return;
    shown?.note?.dispose();
    shown = cell && prompt ? { at, note: showNote(injector, cell, prompt) } : undefined;
    tell(prompt);
  });
}

function promptOf(injector: Injector, { unitId, subUnitId, row, column }: GridCell): InputPrompt | undefined {
  const rule = injector.get(SheetDataValidationModel).getRuleByLocation(unitId, subUnitId, row, column);
  if (rule?.showInputMessage !== true) return undefined;
  const { promptTitle: title = '', prompt: message = '' } = rule;
  return title === '' && message === '' ? undefined : { title, message };
}

function showNote(injector: Injector, { unitId, subUnitId, row, column }: GridCell, prompt: InputPrompt): IDisposable | null {
  return (
    injector
      .get(SheetCanvasPopManagerService)
      .attachPopupToCell(
        row,
        column,
        { componentKey: NOTE, direction: 'bottom', offset: [0, 4], extraProps: { ...prompt }, showOnSelectionMoving: true },
        unitId,
        subUnitId,
      ) ?? null
  );
}
