import { plainText } from '../../cells/text/plainText';
import { rankOptions } from '../../references/rankOptions';
import type { Issue } from '../../validation/issue';
import { literal, type Repair } from '../repair';
import type { RepairContext } from '../repairContext';

/** States of a like name, then that of the postcode beside it; certain where the two agree. */
export function proposeStates(issue: Issue, context: RepairContext): readonly Repair[] {
  const { byKey } = context.country.states;
  const alike = rankOptions(String(issue.value), [...byKey.keys()]).map((name) => byKey.get(name) ?? name);
  const byPostcode = statesBeside(issue, context);
  const isCertain = alike[0] !== undefined && byPostcode.length === 1 && byPostcode[0] === alike[0];
  return [...alike, ...byPostcode].map((state, at) => literal(state, isCertain && at === 0));
}

/** The state of the postcode. Which of the two is wrong cannot be told from here. */
export function proposeStateOfPostcode(issue: Issue, context: RepairContext): readonly Repair[] {
  return statesBeside(issue, context).map((state) => literal(state, false));
}

/** The postcode in the cell; certain when nothing but marks stands around its figures and letters. */
export function proposePostcodes({ value }: Issue, { country: { postcodes } }: RepairContext): readonly Repair[] {
  const text = plainText(String(value));
  const inText = text.match(postcodes.inText) ?? [];
  const candidates = [
    { text: text.replace(/[\s.,_-]/g, ''), isSafe: true },
    ...(inText.length === 1 ? inText.map((found) => ({ text: found, isSafe: false })) : []),
    { text: postcodes.mend(text), isSafe: false },
  ];
  return candidates.flatMap(({ text: candidate, isSafe }) => {
    const postcode = postcodes.read(candidate);
    return postcode !== null && postcodes.isInUse(postcode) ? [literal(postcode, isSafe)] : [];
  });
}

function statesBeside(issue: Issue, { country: { postcodes }, beside }: RepairContext): readonly string[] {
  const postcode = postcodes.read(plainText(String(beside(issue, issue.field.key.replace('State', 'Postcode')))));
  return postcode === null ? [] : postcodes.statesOf(postcode);
}
