import type { Migration } from 'kysely';
import { firstSchema } from './migrations/001-first-schema';
import { undo } from './migrations/002-undo';
import { savedMappings } from './migrations/004-saved-mappings';
import { listValues } from './migrations/005-list-values';
import { staging } from './migrations/006-staging';
import { operating } from './migrations/007-operating';
import { people } from './migrations/008-people';
import { identity } from './migrations/010-identity';

/** In the order of their names. Never change one that has been released: add the next. */
export const MIGRATIONS: Record<string, Migration> = {
  '001-first-schema': firstSchema,
  '002-undo': undo,
  '004-saved-mappings': savedMappings,
  '005-list-values': listValues,
  '006-staging': staging,
  '007-operating': operating,
  '008-people': people,
  '010-identity': identity,
};
