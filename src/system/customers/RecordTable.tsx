import { Caption1 } from '@fluentui/react-components';
import type { CustomerDetail } from '../../contract/customers';
import type { Field } from '../../domain/fields/field';
import { DataTable } from '../shell/DataTable';
import { formatValue } from './formatValue';

type StoredRecord = CustomerDetail['contacts'][number];

interface RecordTableProps {
  readonly label: string;
  readonly fields: readonly Field[];
  readonly records: readonly StoredRecord[];
  readonly whenEmpty: string;
}

/** Records with the columns that hold anything, in the order of the template. */
export function RecordTable({ label, fields, records, whenEmpty }: RecordTableProps) {
  if (records.length === 0) return <Caption1>{whenEmpty}</Caption1>;
  const used = fields.filter(({ key }) => records.some(({ values }) => values[key] !== undefined));
  const columns = used.map(({ key, header, kind }) => ({
    header,
    cell: ({ values }: StoredRecord) => (values[key] === undefined ? null : formatValue(values[key], kind)),
  }));
  return <DataTable label={label} columns={columns} rows={records} keyOf={({ id }) => id} />;
}
