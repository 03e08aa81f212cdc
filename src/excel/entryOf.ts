interface KnownSheet {
  readonly id: string;
  readonly name: string;
}

/** The entry of a sheet in a record of ours: ids hold within a session, names survive the file being opened again. */
export function entryOf<Entry extends KnownSheet>(
  { sheets }: { readonly sheets: readonly Entry[] },
  { id, name }: KnownSheet,
): Entry | undefined {
  return sheets.find((entry) => entry.id === id && entry.name === name) ?? sheets.find((entry) => entry.name === name || entry.id === id);
}
