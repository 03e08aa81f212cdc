/** The name in capitals, or without any, where the text that it replaces is; else as it is written. */
export function inCaseOf(text: string, name: string): string {
  const [upper, lower] = [text.toUpperCase(), text.toLowerCase()];
  if (upper === lower) return name;
  return text === upper ? name.toUpperCase() : text === lower ? name.toLowerCase() : name;
}
