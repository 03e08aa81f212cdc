import { emptyWorkbook } from '../engine/emptyWorkbook';
import type { WorkbookState } from '../state/workbookState';

/** A workbook that newcomers can open from the workbench's menu. */
export interface Sample {
  readonly title: string;
  /** Name of the document once opened. */
  readonly name: string;
  load(): Promise<WorkbookState>;
  /** Name of the add-in's ribbon function that makes the rest, once the add-in has loaded for the workbook. */
  readonly madeBy?: string;
}

export const samples: readonly Sample[] = [
  {
    title: 'Trades company (small)',
    name: 'Trades company (small).xlsx',
    load: async () => {
      const [{ sheetsToState }, { default: workbook }] = await Promise.all([import('./sheetsToState'), import('./trades-small/workbook.json')]);
      return sheetsToState('Trades company (small).xlsx', workbook.sheets);
    },
  },
  {
    title: 'Accounting export (own columns)',
    name: 'Accounting export (own columns).xlsx',
    load: async () => {
      const [{ sheetsToState }, { default: workbook }] = await Promise.all([
        import('./sheetsToState'),
        import('./accounting-export/workbook.json'),
      ]);
      return sheetsToState('Accounting export (own columns).xlsx', workbook.sheets);
    },
  },
  {
    title: 'Job management sites (own columns)',
    name: 'Job management sites (own columns).xlsx',
    load: async () => {
      const [{ sheetsToState }, { default: workbook }] = await Promise.all([import('./sheetsToState'), import('./site-list/workbook.json')]);
      return sheetsToState('Job management sites (own columns).xlsx', workbook.sheets);
    },
  },
  {
    title: 'Asset register (own columns)',
    name: 'Asset register (own columns).xlsx',
    load: async () => {
      const [{ sheetsToState }, { default: workbook }] = await Promise.all([import('./sheetsToState'), import('./asset-register/workbook.json')]);
      return sheetsToState('Asset register (own columns).xlsx', workbook.sheets);
    },
  },
  {
    title: 'Assets with sites and customers (one list)',
    name: 'Assets with sites and customers (one list).xlsx',
    load: async () => {
      const [{ sheetsToState }, { default: workbook }] = await Promise.all([import('./sheetsToState'), import('./flat-list/workbook.json')]);
      return sheetsToState('Assets with sites and customers (one list).xlsx', workbook.sheets);
    },
  },
  {
    title: 'Empty import template',
    name: 'Import template.xlsx',
    load: async () => ({ workbook: emptyWorkbook('Import template.xlsx'), addIn: { settings: {}, customXmlParts: [] } }),
    madeBy: 'WriteTemplate',
  },
];
