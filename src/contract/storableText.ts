import { z } from 'zod';
import { isStorable } from '../domain/cells/text/isStorable';

/** Text that every database can hold: no NUL and no half of a surrogate pair. */
export const storableText = (maxLength: number) => z.string().max(maxLength).refine(isStorable, 'Holds a character that no text can hold.');
