import { z } from 'zod';
import { MOST_WAIVERS, waiverSchema, type Waiver } from '../domain/validation/waivers';
import { ownSetting } from './settings';

const record = ownSetting('fieldsheet.waivers', z.strictObject({ waivers: z.array(waiverSchema) }));

/** The warnings that people let stand. */
export async function readWaivers(): Promise<readonly Waiver[]> {
  return (await record.read())?.waivers ?? [];
}

/** The latest first: those beyond the limit are forgotten. */
export function saveWaivers(waivers: readonly Waiver[]): Promise<void> {
  return record.write({ waivers: waivers.slice(0, MOST_WAIVERS) });
}
