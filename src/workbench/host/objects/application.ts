import { defineObject, type HostObject, type ObjectFactory } from '../executor/objectType';

/** The workbench speaks Australian English, as most of the people it is for. */
const datetimeFormat: ObjectFactory<null> = defineObject({
  name: 'DatetimeFormatInfo',
  properties: {
    DateSeparator: { get: () => '/' },
    LongDatePattern: { get: () => 'dddd, d MMMM yyyy' },
    LongTimePattern: { get: () => 'h:mm:ss tt' },
    ShortDatePattern: { get: () => 'd/MM/yyyy' },
    TimeSeparator: { get: () => ':' },
  },
});

const numberFormat: ObjectFactory<null> = defineObject({
  name: 'NumberFormatInfo',
  properties: {
    NumberDecimalSeparator: { get: () => '.' },
    NumberGroupSeparator: { get: () => ',' },
  },
});

const cultureInfo: ObjectFactory<null> = defineObject({
  name: 'CultureInfo',
  properties: {
    DatetimeFormat: { get: () => datetimeFormat(null) },
    Name: { get: () => 'en-AU' },
    NumberFormat: { get: () => numberFormat(null) },
  },
});

/** Calculation and drawing are held back until the end of a request anyway: suspending them changes nothing here. */
const define: ObjectFactory<null> = defineObject({
  name: 'Application',
  properties: {
    CalculationMode: { get: () => 'Automatic' },
    CalculationState: { get: () => 'Done' },
    CultureInfo: { get: () => cultureInfo(null) },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

export const application = (): HostObject => define(null);
