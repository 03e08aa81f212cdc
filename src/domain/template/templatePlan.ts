import type { EntityName } from '../fields/entity';

/** What a template column offers in its cells. */
export type ColumnChoice =
  | { readonly from: 'list'; readonly options: readonly string[] }
  /** Those of the account's country; an address abroad has others. */
  | { readonly from: 'states'; readonly options: readonly string[] }
  | { readonly from: 'customers' }
  | { readonly from: 'yesNo' };

export interface TemplateColumn {
  readonly header: string;
  readonly required: boolean;
  /** Shown when the header cell is selected. */
  readonly hint: string;
  /** In characters of the default font. */
  readonly width: number;
  /** How the cells below the header are formatted; `text` keeps leading zeros. */
  readonly format: 'general' | 'text' | 'date' | 'dateTime' | 'time' | 'money' | 'percentage';
  readonly choice: ColumnChoice | null;
}

export interface TemplateSheetPlan {
  readonly entity: EntityName;
  readonly sheetName: string;
  readonly columns: readonly TemplateColumn[];
}

/** The whole template for one account, free of anything that depends on the host. */
export interface TemplatePlan {
  readonly sheets: readonly TemplateSheetPlan[];
  /** Stands before amounts. */
  readonly currencySymbol: string;
  /** Names of the customers that the system has already, for the drop-downs of customer references. */
  readonly existingCustomers: readonly string[];
}
