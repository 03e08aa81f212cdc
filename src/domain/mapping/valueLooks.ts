import type { ValueLook } from './columnMatch';

const STATES = new Set(
  'act nsw nt qld sa tas vic wa australian capital territory|new south wales|northern territory|queensland|south australia|tasmania|victoria|western australia'
    .split('|')
    .flatMap((text, index) => (index === 0 ? [...text.split(' ').slice(0, 8), 'australian capital territory'] : [text])),
);

/** Strictest first: eleven digits with a checksum are a business number before they are a phone number. */
const LOOKS: Readonly<Record<ValueLook, (value: string) => boolean>> = {
  email: (value) => /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]{2,}$/.test(value),
  businessNumber: (value) => /^[\d ]+$/.test(value) && isAbn(value.replaceAll(' ', '')),
  website: (value) => /^(?:https?:\/\/|www\.)\S+$|^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|net|org|biz|info|au|nz|uk|io|co)$/i.test(value),
  date: (value) =>
    /^(?:\d{4}-\d{1,2}-\d{1,2}(?:[T ].*)?|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})(?: .*)?|\d{1,2}[ -][a-z]{3,9}[ -,]+\d{2,4})$/i.test(
      value,
    ),
  state: (value) => STATES.has(value.toLowerCase()),
  yesNo: (value) => /^(?:y|n|yes|no|true|false)$/i.test(value),
  postcode: (value) => /^\d{3,4}$/.test(value),
  phone: (value) => /^\+?[\d\s().-]{6,20}$/.test(value) && (value.match(/\d/g)?.length ?? 0) >= 6,
};

/** The look that at least `share` of the values have, undefined when there is none. */
export function lookOfValues(values: readonly string[], share: number): ValueLook | undefined {
  return (Object.keys(LOOKS) as ValueLook[]).find((look) => shareThatLooks(values, look) >= share);
}

export function shareThatLooks(values: readonly string[], look: ValueLook): number {
  return values.filter(LOOKS[look]).length / values.length;
}

/** The Australian Business Register's check: weights 10, 1, 3, ... 19 over the digits, the first less one, divisible by 89. */
function isAbn(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const weights = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];
  const sum = weights.reduce((total, weight, at) => total + weight * (Number(digits[at]) - (at === 0 ? 1 : 0)), 0);
  return sum % 89 === 0;
}
