/** `wanted`, or `wanted (2)` and so on where that is taken. Excel compares sheet names without case. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  if (!names.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number++) {
    const name = `${wanted} (${number})`;
    if (!names.has(name.toLowerCase())) return name;
  }
}
