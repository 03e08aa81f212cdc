import { nameKey } from '../../domain/references/nameKey';
import type { StoredValues } from '../database/tables';
import { changedValues } from './changedValues';
import { leftBehind } from './contentDigest';
import { mergeValues } from './mergeValues';
import { refusal, type PlanRules } from './planRules';
import { failed, type IncomingRow, type RowOutcome } from './rowOutcome';

export interface StoredEquipment {
  readonly equipmentId: string;
  readonly customerId: string;
  readonly numberKey: string;
  readonly values: StoredValues;
  readonly version: number;
  readonly lastImportId: string | null;
}

export interface EquipmentWrite {
  readonly equipmentId: string;
  readonly customerId: string;
  readonly numberKey: string;
  readonly values: StoredValues;
}

export interface EquipmentPlan {
  readonly inserts: readonly EquipmentWrite[];
  readonly updates: readonly EquipmentWrite[];
  readonly outcomes: ReadonlyMap<number, RowOutcome>;
}

/** Decides what becomes of a chunk of equipment: customer and equipment number say whether it is there; what this import wrote already is a duplicate. */
export function planEquipment(
  rows: readonly IncomingRow[],
  customerOf: (reference: string) => string | undefined,
  stored: readonly StoredEquipment[],
  rules: PlanRules,
): EquipmentPlan {
  const byKey = new Map(stored.map((equipment) => [keyOf(equipment), equipment]));
  const inChunk = new Set<string>();
  const inserts: EquipmentWrite[] = [];
  const updates: EquipmentWrite[] = [];
  const outcomes = new Map<number, RowOutcome>();

  for (const row of rows) outcomes.set(row.position, take(row));
  return { inserts, updates, outcomes };

  function take({ position, values: { customer, ...incoming }, cleared }: IncomingRow): RowOutcome {
    const customerId = customerOf(String(customer));
    if (customerId === undefined) return failed('unknown-reference', 'customer');
    const numberKey = nameKey(String(incoming['equipmentNumber']));
    const key = keyOf({ customerId, numberKey });
    const known = byKey.get(key);
    if (inChunk.has(key) || known?.lastImportId === rules.importId) return failed('duplicate', 'equipmentNumber');
    inChunk.add(key);
    const refused = refusal(known && { ...known, recordId: known.equipmentId }, position, rules);
    if (refused) return refused;
    if (!known) {
      const equipmentId = rules.newId();
      inserts.push({ equipmentId, customerId, numberKey, values: incoming });
      return { status: 'created', recordId: equipmentId, after: leftBehind(incoming, customerId) };
    }
    const merged = mergeValues(known.values, incoming, cleared);
    if (merged === known.values) return { status: 'unchanged', recordId: known.equipmentId, version: known.version };
    updates.push({ equipmentId: known.equipmentId, customerId, numberKey, values: merged });
    return {
      status: 'updated',
      recordId: known.equipmentId,
      before: { values: known.values, version: known.version },
      after: leftBehind(merged, customerId, { values: changedValues(known.values, merged) }),
    };
  }
}

function keyOf({ customerId, numberKey }: { customerId: string; numberKey: string }): string {
  return `${customerId} ${numberKey}`;
}
