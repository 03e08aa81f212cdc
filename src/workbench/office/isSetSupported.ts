/**
 * `Office.context.requirements.isSetSupported`: is the set there in at least that version? Versions are compared number by number (1.10 is above 1.9);
 * a missing version asks for any.
 *
 * @see https://learn.microsoft.com/javascript/api/office/office.requirementsetsupport
 */
export function isSetSupported(sets: Readonly<Record<string, string>>, name: string, minVersion?: string | number): boolean {
  const supported = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (supported === undefined) return false;
  if (minVersion === undefined) return true;
  const has = supported.split('.').map(Number);
  const wants = String(minVersion).split('.').map(Number);
  for (let part = 0; part < Math.max(has.length, wants.length); part++) {
    const difference = (has[part] ?? 0) - (wants[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
