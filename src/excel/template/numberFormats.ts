import type { TemplateColumn } from '../../domain/template/templatePlan';

const AUSTRALIAN_DATE = 'd/mm/yyyy';

/** Excel's codes for the template's columns, with dates as the person's own Excel writes them and amounts in the account's currency. */
export function numberFormats(datePattern: string | null, currencySymbol: string): Record<TemplateColumn['format'], string> {
  const date = datePattern === null ? AUSTRALIAN_DATE : toDateFormat(datePattern);
  return {
    general: 'General',
    text: '@',
    date,
    dateTime: `${date} h:mm`,
    time: 'h:mm',
    money: `${currencySymbol}#,##0.00`,
    percentage: '0.00%',
  };
}

/**
 * @param pattern a short date pattern as .NET spells it (`dd.MM.yyyy`), which Excel's culture settings use
 * @returns the number format for it; the Australian one for a pattern with anything else than days, months and years
 */
function toDateFormat(pattern: string): string {
  return /^[dMy./\- ]+$/.test(pattern) && ['d', 'M', 'y'].every((part) => pattern.includes(part)) ? pattern.toLowerCase() : AUSTRALIAN_DATE;
}
