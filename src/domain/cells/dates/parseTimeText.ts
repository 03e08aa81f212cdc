const TWENTY_FOUR_HOURS = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.0+)?)?$/;
const TWELVE_HOURS = /^(\d{1,2})(?:[:.](\d{2})(?:[:.](\d{2}))?)? ?([ap])\.?m\.?$/;
const FOUR_DIGITS = /^(\d{2})(\d{2})$/;

/** Seconds since midnight of a time that a person typed: `14:30`, `2.30 pm`, `2pm`, `1430`. Null when it is none. */
export function parseTimeText(typed: string): number | null {
  const text = typed.toLowerCase();
  const half = TWELVE_HOURS.exec(text);
  if (half) {
    const hour = Number(half[1]);
    return hour >= 1 && hour <= 12 ? secondsOf((hour % 12) + (half[4] === 'p' ? 12 : 0), half[2], half[3]) : null;
  }
  const full = TWENTY_FOUR_HOURS.exec(text) ?? FOUR_DIGITS.exec(text);
  return full && secondsOf(Number(full[1]), full[2], full[3]);
}

function secondsOf(hours: number, minuteDigits = '0', secondDigits = '0'): number | null {
  const [minutes, seconds] = [Number(minuteDigits), Number(secondDigits)];
  return hours < 24 && minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : null;
}
