export const DATE_ORDERS = ['day first', 'month first'] as const;

/** In which order a date is written as text where figures stand for the month: 7/03/2026 or 3/07/2026 for the seventh of March. */
export type DateOrder = (typeof DATE_ORDERS)[number];
