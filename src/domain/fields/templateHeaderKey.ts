/** Equal for headers of the template that are the same but for case, spaces and the star of a required one. */
export function templateHeaderKey(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/^[ *]+|[ *]+$/g, '')
    .toLowerCase();
}
