import type ExcelJS from '@protobi/exceljs';
import type { IStyleData } from '@univerjs/core';

import { styleFromExcel } from './styleFromExcel';

/** The looks of a workbook that is being read: each is kept once, cells name it by its id. */
export class StyleTable {
  readonly styles: Record<string, IStyleData> = {};
  private readonly idsByStyle = new WeakMap<object, string | null>();
  private readonly idsByContent = new Map<string, string>();

  /** The id of a look, `undefined` for the plain one. exceljs gives cells of one look the same object. */
  idOf(style: Partial<ExcelJS.Style>): string | undefined {
    let id = this.idsByStyle.get(style);
    if (id === undefined) {
      const converted = styleFromExcel(style);
      id = converted ? this.idOfContent(converted) : null;
      this.idsByStyle.set(style, id);
    }
    return id ?? undefined;
  }

  private idOfContent(style: IStyleData): string {
    const content = JSON.stringify(style);
    let id = this.idsByContent.get(content);
    if (id === undefined) {
      id = `style-${this.idsByContent.size}`;
      this.idsByContent.set(content, id);
      this.styles[id] = style;
    }
    return id;
  }
}
