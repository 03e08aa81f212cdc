import type { CellValue } from '../cells/cell';
import { rankOptions } from '../references/rankOptions';
import type { AccountSettings } from '../fields/account';
import { optionsOf } from '../fields/fieldsOf';
import { countryRules } from '../countries/countryRules';
import type { Issue } from './issue';

const LONGEST_VALUE = 40;
const MOST_OPTIONS = 6;

/** One or two plain sentences: what is wrong with this cell, and how to put it right. */
export function describeIssue(issue: Issue, account: AccountSettings): string {
  const { kind, field, value } = issue;
  const header = field.header;
  const country = countryRules(account.country);
  const { examples } = country;
  switch (kind) {
    case 'required':
      return field.requiredMessage ?? describeMissing(issue);
    case 'error-cell':
      return `The formula gives ${quoted(value)}. Repair it, or type the value in its place.`;
    case 'invalid-email':
      return `${quoted(value)} is not an e-mail address. Give one address, such as ${examples.email}.`;
    case 'invalid-phone':
      return `${quoted(value)} is not a full phone number. Give one number with its area code, such as ${examples.phone}.`;
    case 'invalid-website':
      return `${quoted(value)} is not a web address. Write it like ${examples.website}.`;
    case 'invalid-abn':
      return `${quoted(value)} is not ${country.businessNumber.called}: ${country.businessNumber.advice}`;
    case 'invalid-yes-no':
      return `${quoted(value)} is neither Yes nor No. Choose one of them${field.required ? '' : ', or clear the cell'}.`;
    case 'unknown-list-value':
      return describeListValue(issue, account);
    case 'invalid-date':
      return describeDate(issue, account);
    case 'invalid-time':
      return `${quoted(value)} is not a time. Type it as 14:30 or 2:30 pm.`;
    case 'invalid-money':
      return `${quoted(value)} is not an amount. Type it in figures, such as 1250.50.`;
    case 'invalid-percentage':
      return `${quoted(value)} is not a percentage. Type it in figures, such as 12.5%.`;
    case 'invalid-number':
      return `${quoted(value)} is not a ${field.kind === 'wholeNumber' ? 'whole number' : 'number'}. Type it in figures.`;
    case 'invalid-text':
      return `The text holds a character that cannot be stored. Clear the cell and type it again.`;
    case 'too-long':
      return `The text has ${String(value).length.toLocaleString('en-AU')} characters; ${header} holds ${field.maxLength.toLocaleString('en-AU')}. Shorten it.`;
    case 'duplicate':
      return describeDuplicate(issue);
    case 'two-default-contacts':
      return `${otherRow(issue)} is the default contact of the same customer. Leave Yes on one of them.`;
    case 'unknown-reference':
      return `No customer has the import ID or name ${quoted(value)}, neither in the Customer sheet nor in your system.${suggestion(issue)}`;
    case 'billing-cycle':
      return `Following Billing Customer from here leads back to this row, so nobody pays. Leave it blank on the customer who pays.`;
    case 'end-before-start':
      return `The period ends before it starts. Check both dates.`;
    case 'rows-disagree':
      return `${otherRow(issue)} has ${quoted(relatedText(issue) ?? '')} for the same record, and that is sent. Make the rows agree if this one is right.`;
    case 'address-not-divided':
      return `${quoted(value)} cannot be divided into street, suburb, state and postcode for sure, so all of it goes into the first line.`;
    case 'unknown-state':
      return `${quoted(value)} is none of the ${country.states.called} of ${country.name}. Correct it, or give the country if the address is abroad.`;
    case 'invalid-postcode':
      return `${quoted(value)} is not a ${country.postcodes.called} of ${country.name}. Correct it, or give the country if the address is abroad.`;
    case 'rounded-number':
      return `Excel keeps 15 digits of a number, so the end of ${quoted(value)} may be wrong. Format the cell as text and type it again.`;
    case 'postcode-state-mismatch':
      return `The ${country.postcodes.called} beside it is in ${relatedText(issue) ?? 'another state'}, not in ${quoted(value)}. Check which of the two is right.`;
    case 'suburb-postcode-mismatch':
      return `The suburb beside it has the ${country.postcodes.called} ${relatedText(issue)}, not ${quoted(value)}. Check which of the two is right.`;
    case 'whole-name':
      return `${quoted(value)} looks like a first and a last name. Put each in its own cell, or leave it if it is one name.`;
    case 'unknown-suburb':
      return `No suburb of the ${country.postcodes.called} beside it is called ${quoted(value)}. Did you mean ${quoted(relatedText(issue) ?? '')}? If not, leave it as it is.`;
  }
}

function describeMissing({ field }: Issue): string {
  if (field.key === 'companyName') return 'A customer needs a company name, or a first or last name. Fill in one of them.';
  if (field.entity === 'contact' && !field.required) return 'A contact needs a first name or a last name. Fill in one of them.';
  return `${field.header} is required. Fill in the cell.`;
}

function describeDate({ value, dateOrder }: Issue, account: AccountSettings): string {
  const example =
    (dateOrder ?? countryRules(account.country).dateOrder) === 'day first'
      ? 'day/month/year, such as 7/03/2026'
      : 'month/day/year, such as 3/07/2026';
  const column = dateOrder ? ` with the ${dateOrder}, as in this column` : ' that can be read';
  return `${quoted(value)} is not a date${column}. Type it as ${example}.`;
}

function describeListValue({ field, value, translated }: Issue, account: AccountSettings): string {
  if (translated !== undefined) {
    return `${quoted(value)} becomes ${quoted(translated)}, which is no longer in the list of ${field.header}. Match the column’s values again.`;
  }
  const options = optionsOf(field, account);
  const start = `${quoted(value)} is not in the list of ${field.header}.`;
  if (options.length === 0) return `${start} Your system has no values for it yet: add this one there first, or clear the cell.`;
  const [nearest] = rankOptions(String(value), options);
  if (nearest !== undefined) return `${start} Did you mean ${quoted(nearest)}?`;
  return options.length > 0 && options.length <= MOST_OPTIONS
    ? `${start} Choose ${either(options)}.`
    : `${start} Choose one of the listed values.`;
}

function describeDuplicate(issue: Issue): string {
  const other = otherRow(issue);
  switch (issue.field.key) {
    case 'importId':
      return `${other} has the same import ID, ${quoted(issue.value)}. Give each customer its own.`;
    case 'equipmentNumber':
      return `${other} has the same equipment number, ${quoted(issue.value)}, at the same customer. Keep one of the rows, or give one another number.`;
    default:
      return `${other} is a customer of the same name. Keep one of the rows, or change one name, for example by adding the street.`;
  }
}

function otherRow({ related }: Issue): string {
  if (!related || !('row' in related)) return 'Another row';
  return related.sheetName === undefined ? `Row ${related.row}` : `Row ${related.row} of ${related.sheetName}`;
}

function suggestion(issue: Issue): string {
  const text = relatedText(issue);
  return text === undefined ? ' Correct it, or add the customer.' : ` Did you mean ${quoted(text)}?`;
}

function relatedText({ related }: Issue): string | undefined {
  return related && 'text' in related ? related.text : undefined;
}

function either(options: readonly string[]): string {
  return options.length === 1 ? String(options[0]) : `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`;
}

/** The value as the sheet shows it, on one line and not too long. */
function quoted(value: CellValue): string {
  const text = String(value).replace(/\s+/g, ' ').trim();
  return `“${text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text}”`;
}
