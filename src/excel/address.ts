const letters: string[] = [];

/** `A` for column 0. */
export function columnLetters(column: number): string {
  return (letters[column] ??= spell(column));
}

function spell(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? spell(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** A sheet's name as a formula refers to it. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
