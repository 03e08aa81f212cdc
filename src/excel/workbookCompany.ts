import { companyRefSchema } from '../application/signIn/companyRef';
import { ownSetting } from './settings';

/** The company that the workbook was last used with. */
export const workbookCompany = ownSetting('fieldsheet.company', companyRefSchema);
