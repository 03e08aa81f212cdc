import { countryRules } from '../countries/countryRules';
import type { AccountSettings } from '../fields/account';
import type { Field } from '../fields/field';
import { optionsOf } from '../fields/fieldsOf';
import type { DateSystem } from '../validation/mappedSheet';
import type { CellValue } from './cell';
import { createCountryReader, createPostcodeReader, createStateReader } from './createAddressReaders';
import { createBusinessNumberReader } from './createBusinessNumberReader';
import { createListReader } from './createListReader';
import { createOrdinaryTest } from './createOrdinaryTest';
import { createDateReader, createDateTimeReader, readTime } from './dates/createDateReaders';
import type { DateOrder } from './dates/dateOrder';
import { isErrorCell } from './errorCells';
import { createMoneyReader, readNumber, readPercentage, readWholeNumber } from './numbers/readNumbers';
import { createPhoneReader } from './phones/createPhoneReader';
import { BLANK, faulty, understood, type Reading } from './reading';
import { readYesNo } from './readYesNo';
import { isStorable } from './text/isStorable';
import { readEmail } from './text/readEmail';
import { readText } from './text/readText';
import { readWebsite } from './text/readWebsite';
import { trimInvisible } from './text/trimInvisible';

export type CellReader = (cell: CellValue) => Reading;

const ERROR_CELL = faulty('error-cell');
const INVALID_TEXT = faulty('invalid-text');
const TOO_LONG = faulty('too-long');

/**
 * How the cells of a field are read. Made once per column; the reader never throws, whatever the cell holds.
 * @param dateOrder how the column writes dates as text; the account's country decides where this is left out
 */
export function createCellReader(field: Field, account: AccountSettings, dateSystem: DateSystem, dateOrder?: DateOrder): CellReader {
  const country = countryRules(account.country);
  const isOrdinary = createOrdinaryTest(field, country);
  const read = createKindReader(field, account, { dateSystem, dateOrder: dateOrder ?? country.dateOrder });
  return (cell) => {
    if (cell === '') return BLANK;
    if (typeof cell !== 'string') return withinLength(read(cell));
    if (isOrdinary(cell)) return understood(cell, true);
    const text = trimInvisible(cell);
    if (text === '') return BLANK;
    if (isErrorCell(text)) return ERROR_CELL;
    if (!isStorable(text)) return INVALID_TEXT;
    const reading = withinLength(read(text));
    return reading.is === 'understood' && text !== cell && reading.canonical ? { ...reading, canonical: false } : reading;
  };

  function withinLength(reading: Reading): Reading {
    const tooLong = reading.is === 'understood' && typeof reading.value === 'string' && reading.value.length > field.maxLength;
    return tooLong ? TOO_LONG : reading;
  }
}

function createKindReader(
  field: Field,
  account: AccountSettings,
  dates: { readonly dateSystem: DateSystem; readonly dateOrder: DateOrder },
): CellReader {
  const country = countryRules(account.country);
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'customerReference':
      return readText;
    case 'email':
      return readEmail;
    case 'phone':
      return createPhoneReader(country);
    case 'website':
      return readWebsite;
    case 'businessNumber':
      return createBusinessNumberReader(country);
    case 'state':
      return createStateReader(country);
    case 'postcode':
      return createPostcodeReader(country);
    case 'country':
      return createCountryReader(country);
    case 'yesNo':
      return readYesNo;
    case 'list':
      return createListReader(optionsOf(field, account));
    case 'date':
      return createDateReader(dates);
    case 'dateTime':
      return createDateTimeReader(dates);
    case 'time':
      return readTime;
    case 'money':
      return createMoneyReader(country);
    case 'percentage':
      return readPercentage;
    case 'number':
      return readNumber;
    case 'wholeNumber':
      return readWholeNumber;
  }
}
