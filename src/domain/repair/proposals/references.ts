import { referenceKey } from '../../references/nameKey';
import type { Issue } from '../../validation/issue';
import { literal, type Certainty, type Repair } from '../repair';
import type { RepairContext } from '../repairContext';

/** With the new customer that may be proposed beside them, the most that are shown. */
const MOST_NAMES = 4;
/** What may be a customer's name; figures and marks alone are a mistyped import ID. */
const LIKE_A_NAME = /\p{L}{3}/u;

/**
 * Import IDs without their dashes, then names by likeness, then the name as a new customer. A name that differs in habits of spelling
 * alone is certain; one with other figures is doubtful, as 25 Station St may be another site than 275 Station St.
 */
export function proposeReferences(issue: Issue, context: RepairContext): readonly Repair[] {
  const text = String(issue.value);
  const others = (names: readonly string[]) => names.filter((name) => !isOwnName(name, issue, context));
  const importIds = others(context.importIdsLike(text)).map((importId) => literal(importId, 'likely'));
  const nearest = others(context.customers.nearest(text)).slice(0, MOST_NAMES);
  return [
    ...proposeCertain(issue, context),
    ...importIds,
    ...nearest.map((name) => literal(name, certaintyOf(name, text))),
    ...proposeNewCustomer(issue, context),
  ];
}

/** The same as far as it is certain, without the search by likeness. */
export function proposeCertain(issue: Issue, context: RepairContext): readonly Repair[] {
  const same = context.customers.same(String(issue.value));
  return same === null || isOwnName(same, issue, context) ? [] : [literal(same, 'safe')];
}

function certaintyOf(name: string, text: string): Certainty {
  return figuresOf(name) === figuresOf(text) ? 'likely' : 'unsure';
}

const figuresOf = (text: string) => text.replace(/\D/g, '');

function proposeNewCustomer({ value }: Issue, { newCustomers }: RepairContext): readonly Repair[] {
  if (!newCustomers || typeof value !== 'string' || !LIKE_A_NAME.test(value)) return [];
  const name = value.replace(/\s+/g, ' ').trim();
  if (name.length > newCustomers.field.maxLength) return [];
  return [{ ...literal(value, 'unsure'), outcome: { is: 'customerAdded', name } }];
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
