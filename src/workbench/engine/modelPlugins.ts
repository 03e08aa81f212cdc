import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';

/**
 * The plugins that carry the workbook model, in the order in which they depend on one another. None of them draws: the page
 * that shows the grid registers the same ones, through Univer's presets, with their user interface.
 */
export const modelPlugins = [
  UniverFormulaEnginePlugin,
  UniverSheetsPlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsDataValidationPlugin,
  UniverSheetsConditionalFormattingPlugin,
  UniverSheetsNotePlugin,
  UniverSheetsTablePlugin,
] as const;
