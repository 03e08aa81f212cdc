/** Long enough for the browser to have taken the content over. */
const KEEP_MS = 60_000;

/** Hands a file to the person as browsers do: into the folder of downloads, or by asking where. */
export function saveInBrowser(file: { readonly name: string; readonly content: Blob }): void {
  const url = URL.createObjectURL(file.content);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
