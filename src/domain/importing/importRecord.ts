import type { EntityName } from '../fields/entity';
import type { FieldValue } from '../fields/field';

/** One row on its way into the system. */
export interface ImportRecord {
  /** Ties the record to its row in the workbook through sorting, inserting and retries; a UUID made by the client. */
  readonly rowKey: string;
  /** By field key; what has no entry leaves what is stored as it is, `null` takes it away. */
  readonly values: Readonly<Record<string, FieldValue | null>>;
}

/** A bounded piece of an import. Its records may be written in any order. */
export interface Chunk {
  /** From 0, in sending order. */
  readonly seq: number;
  /**
   * From 0: chunks of one level do not refer to each other, so they may be sent at the same time; what they refer to is in
   * lower levels, which must have arrived.
   */
  readonly level: number;
  readonly entity: EntityName;
  readonly records: readonly ImportRecord[];
}
