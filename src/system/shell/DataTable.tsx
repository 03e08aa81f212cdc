import { makeStyles, mergeClasses, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand under each other at the right. */
  readonly isFigure?: boolean;
  readonly width?: string;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

const useStyles = makeStyles({
  // Columns of a few words each: below this the panel scrolls.
  table: { minWidth: '640px' },
  cell: { paddingTop: tokens.spacingVerticalSNudge, paddingBottom: tokens.spacingVerticalSNudge, overflowWrap: 'anywhere' },
  header: { fontWeight: tokens.fontWeightSemibold },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  figureHeader: { '& button, & > *': { justifyContent: 'flex-end' } },
});

export function DataTable<Row>({ label, columns, rows, keyOf }: DataTableProps<Row>) {
  const styles = useStyles();
  return (
    <Table aria-label={label} size="small" className={styles.table}>
      <TableHeader>
        <TableRow>
          {columns.map(({ header, isFigure, width }) => (
            <TableHeaderCell key={header} className={mergeClasses(styles.header, isFigure && styles.figureHeader)} {...(width && { style: { width } })}>
              {header}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={keyOf(row)}>
            {columns.map(({ header, cell, isFigure }) => (
              <TableCell key={header} className={mergeClasses(styles.cell, isFigure && styles.figure)}>
                {cell(row)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
