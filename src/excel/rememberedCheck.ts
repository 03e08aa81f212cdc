import { rememberedCheckSchema } from '../application/validate/rememberedCheck';
import { ownSetting } from './settings';

/** When the workbook was last validated, and how much was found. */
export const rememberedCheck = ownSetting('fieldsheet.lastCheck', rememberedCheckSchema);
