export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Lets the person choose a workbook; `undefined` when they close the dialogue without choosing. */
export function chooseFile(): Promise<NamedBytes | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx';
  input.hidden = true;
  // Out of the page it could be collected as garbage while the dialogue is open, and its answer would be lost.
  document.body.append(input);
  return new Promise<NamedBytes | undefined>((resolve, reject) => {
    input.addEventListener('cancel', () => resolve(undefined));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file === undefined) return resolve(undefined);
      file.arrayBuffer().then((buffer) => resolve({ name: file.name, bytes: new Uint8Array(buffer) }), reject);
    });
    input.click();
  }).finally(() => input.remove());
}

export function downloadFile({ name, bytes }: NamedBytes): void {
  const url = URL.createObjectURL(
    new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
