/** Excel keeps 15 significant digits: whole numbers from here on may have lost their end. */
const FIRST_ROUNDED = 1e15;

/** A number cell's figures as a person would write them: `100000`, never `1e+5`. */
export function numberText(number: number): string {
  const text = String(number === 0 ? 0 : number);
  if (!text.includes('e')) return text;
  return Number.isInteger(number) ? BigInt(number).toString() : number.toFixed(20).replace(/0+$/, '');
}

/** Whether an identifier held as this number has probably lost digits, as ids of 16 and more digits do. */
export function mayBeRounded(number: number): boolean {
  return Number.isInteger(number) && Math.abs(number) >= FIRST_ROUNDED;
}
