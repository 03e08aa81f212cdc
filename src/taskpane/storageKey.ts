/** Excel on the web hands each site that shows it a part of the storage of its own; elsewhere there is one. */
export function storageKey(name: string): string {
  return `${Office.context.partitionKey ?? ''}fieldsheet.${name}`;
}
