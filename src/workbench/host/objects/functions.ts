import { numfmt } from '@univerjs/core';
import type { HostSession } from '../executor/hostSession';
import { defineObject, type HostObject, type ObjectFactory } from '../executor/objectType';

/** What a worksheet function called by an add-in gives. */
const functionResult: ObjectFactory<number> = defineObject({
  name: 'FunctionResult',
  properties: {
    Error: { get: () => null },
    Value: { get: (value) => value },
  },
});

/** Days between the first days of Excel's two date systems: Microsoft Support, "Date systems in Excel". */
const DAYS_TO_1904 = 1462;

/** `workbook.functions`. DATE tells which date system the workbook counts in. */
const define: ObjectFactory<null> = defineObject({
  name: 'Functions',
  methods: {
    Date: (_, [year, month, day], session) => functionResult(serialNumber(Number(year), Number(month), Number(day), session)),
  },
});

export const functions = (): HostObject => define(null);

function serialNumber(year: number, month: number, day: number, { engine }: HostSession): number {
  const serial = numfmt.dateToSerial([year, month, day]) as number;
  return engine.workbook.getSnapshot().custom?.date1904 === true ? serial - DAYS_TO_1904 : serial;
}
