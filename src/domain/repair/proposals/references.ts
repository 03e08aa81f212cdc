import { referenceKey } from '../../references/nameKey';
import type { Issue } from '../../validation/issue';
import { literal, type Repair } from '../repair';
import type { RepairContext } from '../repairContext';

/** Import IDs without their dashes, then names by likeness. A name that differs in habits of spelling alone is certain. */
export function proposeReferences(issue: Issue, context: RepairContext): readonly Repair[] {
  const text = String(issue.value);
  const others = (names: readonly string[]) => names.filter((name) => !isOwnName(name, issue, context));
  const importIds = others(context.importIdsLike(text)).map((importId) => literal(importId, false));
  return [...proposeCertain(issue, context), ...importIds, ...others(context.customers.nearest(text)).map((name) => literal(name, false))];
}

/** The same as far as it is certain, without the search by likeness. */
export function proposeCertain(issue: Issue, context: RepairContext): readonly Repair[] {
  const same = context.customers.same(String(issue.value));
  return same === null || isOwnName(same, issue, context) ? [] : [literal(same, true)];
}

/** A site that is billed to itself would be a circle. */
function isOwnName(name: string, issue: Issue, context: RepairContext): boolean {
  if (issue.field.key !== 'billingCustomer') return false;
  const key = referenceKey(name);
  const [importId, company, first, last] = ['importId', 'companyName', 'contactFirstName', 'contactLastName'].map((own) =>
    String(context.beside(issue, own)),
  );
  return [importId, company, `${first} ${last}`].some((own) => referenceKey(own ?? '') === key);
}
