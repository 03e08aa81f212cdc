import { rowStatuses, type Counts } from '../../contract/imports';
import { CountLines } from '../shell/CountLines';
import { STATUS_STRINGS } from '../strings/sendStrings';

interface CountsTableProps {
  readonly caption: string;
  readonly counts: Counts;
}

/** The five outcomes; together they are the rows that were sent. */
export function CountsTable({ caption, counts }: CountsTableProps) {
  return <CountLines caption={caption} lines={rowStatuses.map((status) => ({ ...STATUS_STRINGS[status], count: counts[status] }))} />;
}
