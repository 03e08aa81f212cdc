import { nameKey } from '../../domain/references/nameKey';
import type { BeforeImage, StoredValues } from '../database/tables';
import { changedValues } from './changedValues';
import { leftBehind } from './contentDigest';
import { mergeValues } from './mergeValues';
import { refusal, type PlanRules } from './planRules';
import { failed, type IncomingRow, type RowOutcome } from './rowOutcome';

export interface StoredContact {
  readonly contactId: string;
  readonly customerId: string;
  readonly nameKey: string;
  readonly emailKey: string;
  readonly isDefault: boolean;
  readonly values: StoredValues;
  readonly version: number;
  readonly lastImportId: string | null;
}

export interface ContactWrite {
  readonly contactId: string;
  readonly customerId: string;
  readonly nameKey: string;
  readonly emailKey: string;
  readonly isDefault: boolean;
  readonly values: StoredValues;
}

export interface ContactPlan {
  readonly inserts: readonly ContactWrite[];
  readonly updates: readonly ContactWrite[];
  /** Contacts that are the default no longer. Written before the others: at no moment may a customer have two. */
  readonly formerDefaults: readonly string[];
  readonly outcomes: ReadonlyMap<number, RowOutcome>;
}

/** A contact as the rows so far leave it. */
type Current = StoredContact & { readonly isNew: boolean };

export function contactKeys(values: StoredValues): { nameKey: string; emailKey: string } {
  const name = ['firstName', 'lastName'].map((key) => String(values[key] ?? '')).join(' ');
  return {
    nameKey: nameKey(name),
    emailKey: String(values['emailAddress'] ?? '')
      .trim()
      .toLowerCase(),
  };
}

/**
 * Decides what becomes of a chunk of contacts. A contact is the same as one that is there when customer, name and e-mail address agree, or when
 * customer and name agree and one of the two has no address: so sending a list again adds nobody, adding an address keeps the person, and two people
 * of one name with two addresses stay two.
 *
 * The default contact of a row replaces the one that the customer had, unless this very import set that one: then the sheet names two.
 */
export function planContacts(
  rows: readonly IncomingRow[],
  customerOf: (reference: string) => string | undefined,
  stored: readonly StoredContact[],
  rules: PlanRules,
): ContactPlan {
  const outcomes = new Map<number, RowOutcome>();
  const contacts = new Map<string, Current>(stored.map((contact) => [contact.contactId, { ...contact, isNew: false }]));
  const byName = new Map<string, Set<string>>();
  const defaults = new Map<string, string>();
  for (const contact of stored) {
    idsOf(byName, contact).add(contact.contactId);
    if (contact.isDefault) defaults.set(contact.customerId, contact.contactId);
  }
  const written = new Set<string>();

  for (const row of rows) {
    const { position, values } = row;
    const customerId = customerOf(String(values['customer']));
    const keys = contactKeys(values);
    if (customerId === undefined) outcomes.set(position, failed('unknown-reference', 'customer'));
    else if (keys.nameKey === '' && keys.emailKey === '') outcomes.set(position, failed('required', 'firstName'));
    else outcomes.set(position, take(customerId, keys, row));
  }

  function take(customerId: string, keys: ReturnType<typeof contactKeys>, { position, values, cleared }: IncomingRow): RowOutcome {
    const { customer: _reference, ...incoming } = values;
    const known = sameContact(
      [...idsOf(byName, { customerId, nameKey: keys.nameKey })].map((id) => contacts.get(id)!),
      keys.emailKey,
    );
    const refused = refusal(known && { ...known, recordId: known.contactId }, position, rules);
    if (refused) return refused;
    const previousDefault = incoming['defaultContact'] === true ? contacts.get(defaults.get(customerId) ?? '') : undefined;
    const replaces = previousDefault !== undefined && previousDefault.contactId !== known?.contactId;
    if (replaces && previousDefault.lastImportId === rules.importId) return failed('two-default-contacts', 'defaultContact');

    const merged = known ? mergeValues(known.values, incoming, cleared) : incoming;
    if (known && merged === known.values) return { status: 'unchanged', recordId: known.contactId, version: known.version };
    const contact: Current = {
      contactId: known?.contactId ?? rules.newId(),
      customerId,
      ...contactKeys(merged),
      isDefault: merged['defaultContact'] === true,
      values: merged,
      version: known?.version ?? 0,
      lastImportId: rules.importId,
      isNew: known?.isNew ?? true,
    };
    if (replaces) release(previousDefault);
    store(contact, known);
    const before: BeforeImage = {
      ...(known && { values: known.values, version: known.version }),
      ...(replaces && { replacedDefault: previousDefault.contactId }),
    };
    if (!known)
      return { status: 'created', recordId: contact.contactId, ...(replaces && { before }), after: leftBehind(merged, customerId) };
    const after = leftBehind(merged, customerId, { values: changedValues(known.values, merged) });
    return { status: 'updated', recordId: known.contactId, before, after };
  }

  function release(contact: Current): void {
    contacts.set(contact.contactId, { ...contact, isDefault: false, values: { ...contact.values, defaultContact: false } });
  }

  function store(contact: Current, known: Current | undefined): void {
    contacts.set(contact.contactId, contact);
    idsOf(byName, contact).add(contact.contactId);
    written.add(contact.contactId);
    if (contact.isDefault) defaults.set(contact.customerId, contact.contactId);
    else if (known?.isDefault) defaults.delete(contact.customerId);
  }

  const writes = [...written].map((id) => contacts.get(id)!);
  return {
    inserts: writes.filter(({ isNew }) => isNew),
    updates: writes.filter(({ isNew }) => !isNew),
    formerDefaults: stored
      .filter(({ contactId, isDefault }) => isDefault && !contacts.get(contactId)!.isDefault)
      .map(({ contactId }) => contactId),
    outcomes,
  };
}

function sameContact(ofThatName: readonly Current[], emailKey: string): Current | undefined {
  const exact = ofThatName.find((contact) => contact.emailKey === emailKey);
  if (exact) return exact;
  const [only, ...others] = ofThatName;
  return only && others.length === 0 && (only.emailKey === '' || emailKey === '') ? only : undefined;
}

function idsOf(byName: Map<string, Set<string>>, { customerId, nameKey: name }: { customerId: string; nameKey: string }): Set<string> {
  const key = `${customerId} ${name}`;
  const ids = byName.get(key) ?? new Set<string>();
  byName.set(key, ids);
  return ids;
}
