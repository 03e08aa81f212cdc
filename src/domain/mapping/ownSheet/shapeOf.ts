import { columnKey, type NamedColumn } from './namedColumns';

/**
 * Equal for sheets with the same headers, in whatever order and case and with whatever blank columns between: a mapping for
 * the one fits the other.
 */
export function shapeOf(columns: readonly Pick<NamedColumn, 'header' | 'place'>[]): string {
  return columns.map(columnKey).sort().join('\n\n');
}
