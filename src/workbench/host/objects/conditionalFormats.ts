import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { itemNotFound, notImplemented } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { defineObject, type HostObject, type ObjectFactory } from '../executor/objectType';
import type { CellArea } from '../model/cellArea';
import { conditionalFormat } from './conditionalFormat';

/** The conditional formats that touch a block of cells or several. */
export const conditionalFormats: ObjectFactory<CellArea> = defineObject({
  name: 'ConditionalFormatCollection',
  items: (area, session) => rules(area, session).map((rule) => item(area, rule)),
  getItem: (area, id, session) => find(area, id, session) ?? notFound(),
  methods: {
    Add: (area, [type], session) => {
      session.assertEditable(area.sheetId, 'allowFormatCells');
      if (type !== 'Custom') throw notImplemented(`ConditionalFormatCollection.add("${String(type)}")`);
      return conditionalFormat(session.conditionalFormats.add(area.sheetId, area.boxes));
    },
    ClearAll: (area, _, session) => {
      session.assertEditable(area.sheetId, 'allowFormatCells');
      session.conditionalFormats.clear(area.sheetId, area.boxes);
    },
    GetCount: (area, _, session) => rules(area, session).length,
    GetItemAt: (area, [index], session) => item(area, rules(area, session)[Number(index)] ?? notFound()),
    GetItemOrNullObject: (area, [id], session) => find(area, id, session),
  },
});

const rules = ({ sheetId, boxes }: CellArea, { conditionalFormats: all }: HostSession): readonly IConditionFormattingRule[] =>
  all.rulesIn(sheetId, boxes);

const item = ({ sheetId }: CellArea, { cfId }: IConditionFormattingRule): HostObject => conditionalFormat({ sheetId, id: cfId });

function find(area: CellArea, id: unknown, session: HostSession): HostObject | null {
  const rule = rules(area, session).find(({ cfId }) => cfId === id);
  return rule ? item(area, rule) : null;
}

function notFound(): never {
  throw itemNotFound();
}
