import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand under each other at the right. */
  readonly isFigure?: boolean;
  /** Whether its words must stay on one line. */
  readonly isShort?: boolean;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

const useStyles = makeStyles({
  // Columns as wide as their words need; a table wider than its panel scrolls in it.
  table: { tableLayout: 'auto' },
  cell: {
    height: 'auto',
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingRight: tokens.spacingHorizontalL,
    overflowWrap: 'break-word',
  },
  header: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap', paddingRight: tokens.spacingHorizontalL },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  figureHeader: { '& > *': { justifyContent: 'flex-end' } },
  short: { whiteSpace: 'nowrap' },
});

export function DataTable<Row>({ label, columns, rows, keyOf }: DataTableProps<Row>) {
  const styles = useStyles();
  return (
    <Table aria-label={label} size="small" className={styles.table}>
      <TableHeader>
        <TableRow>
          {columns.map(({ header, isFigure }) => (
            <TableHeaderCell key={header} className={mergeClasses(styles.header, isFigure && styles.figureHeader)}>
              {header}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={keyOf(row)}>
            {columns.map(({ header, cell, isFigure, isShort }) => (
              <TableCell key={header} className={mergeClasses(styles.cell, isFigure && styles.figure, isShort && styles.short)}>
                {cell(row)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
