import { z } from 'zod';

/** One line of text, as a person types it as the name of something. */
export const oneLine = (maxLength: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), 'Holds a character that no name can hold.');
