import type { Nullable } from '@univerjs/core';
import { invalidArgument } from '../executor/hostError';

/** A colour as Excel answers it, `#RRGGBB` in capitals. Takes that form or an HTML colour name. */
export function readColour(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  const named = NAMED_COLOURS[value.toLowerCase()];
  if (named) return named;
  if (!/^#?[\da-f]{6}$/i.test(value)) throw invalidArgument();
  return `#${value.replace('#', '').toUpperCase()}`;
}

/** The stored colour as `#RRGGBB`. The grid's user interface also stores `rgb(1,2,3)`. */
export function formatColour(stored: Nullable<string>, fallback: string): string {
  if (!stored) return fallback;
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(stored);
  if (parts)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`.toUpperCase();
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(stored);
  return (
    short
      ? `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`
      : stored
  ).toUpperCase();
}

/** The sixteen basic HTML colours and orange. */
const NAMED_COLOURS: Readonly<Record<string, string>> = {
  aqua: '#00FFFF',
  black: '#000000',
  blue: '#0000FF',
  fuchsia: '#FF00FF',
  gray: '#808080',
  green: '#008000',
  lime: '#00FF00',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#FFA500',
  purple: '#800080',
  red: '#FF0000',
  silver: '#C0C0C0',
  teal: '#008080',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};
