import type { Migration } from 'kysely';
import { firstSchema } from './migrations/001-first-schema';

/** In the order of their names. Never change one that has been released: add the next. */
export const MIGRATIONS: Record<string, Migration> = { '001-first-schema': firstSchema };
