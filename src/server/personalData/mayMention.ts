import { sql, type RawBuilder } from 'kysely';
import { tellingDigits, type Person } from '../../domain/personalData/mentions';

/**
 * Whether text may name the person, for the database to pass over what does not: `mentions` judges what is left. Only plain letters are asked for, as what else is
 * the same letter depends on the database's language; a name in full-width letters, or with invisible characters inside, is passed over.
 */
export function mayMention({ name, email, phone }: Person, text: RawBuilder<string>): RawBuilder<boolean> {
  const ways: RawBuilder<boolean>[] = [];
  if (name !== undefined) ways.push(sql<boolean>`${text} ilike all (${(name.match(/[a-z0-9]+/gi) ?? []).map(containing)}::text[])`);
  if (email !== undefined) ways.push(sql<boolean>`${text} ilike ${containing(email)}`);
  if (phone !== undefined) ways.push(sql<boolean>`regexp_replace(${text}, '[^0-9]', '', 'g') like ${containing(tellingDigits(phone))}`);
  return sql<boolean>`(${sql.join(ways, sql` or `)})`;
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
