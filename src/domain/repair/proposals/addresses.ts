import { rankOptions } from '../../references/rankOptions';
import type { Issue } from '../../validation/issue';
import { literal, type Repair } from '../repair';
import type { RepairContext } from '../repairContext';
import { withFigures } from './figures';

/** States of a like name, then that of the postcode beside it; certain where the two agree. */
export function proposeStates(issue: Issue, context: RepairContext): readonly Repair[] {
  const { stateCodes } = context.country;
  const alike = rankOptions(String(issue.value), [...stateCodes.keys()]).map((name) => stateCodes.get(name) ?? name);
  const byPostcode = statesBeside(issue, context);
  const isCertain = alike[0] !== undefined && byPostcode.length === 1 && byPostcode[0] === alike[0];
  return [...alike, ...byPostcode].map((code, at) => literal(code, isCertain && at === 0));
}

/** The state of the postcode. Which of the two is wrong cannot be told from here. */
export function proposeStateOfPostcode(issue: Issue, context: RepairContext): readonly Repair[] {
  return statesBeside(issue, context).map((code) => literal(code, false));
}

/** The four figures in the cell; certain when nothing but marks stands around them. */
export function proposePostcodes({ value }: Issue, { country }: RepairContext): readonly Repair[] {
  const isInUse = ({ to }: Repair) => country.postcodeShape.test(String(to)) && country.statesOfPostcode(String(to)).length > 0;
  const text = String(value);
  const inText = withFigures(text).match(/(?<!\d)\d{4}(?!\d)/g) ?? [];
  return [
    ...(/^[\d\s.,-]+$/.test(text) ? [literal(text.replace(/\D/g, ''), true)] : []),
    ...(inText.length === 1 ? inText.map((postcode) => literal(postcode, false)) : []),
  ].filter(isInUse);
}

function statesBeside(issue: Issue, context: RepairContext): readonly string[] {
  const postcode = context.beside(issue, issue.field.key.replace('State', 'Postcode'));
  const padded = context.country.postcodeWithoutZero.test(String(postcode)) ? `0${postcode}` : String(postcode).trim();
  return context.country.postcodeShape.test(padded) ? context.country.statesOfPostcode(padded) : [];
}
