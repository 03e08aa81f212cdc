import type { Account } from '../../../src/domain/fields/account';

/** A small account to judge rows against. */
export const testAccount: Account = {
  country: 'AU',
  lists: {
    customerType: ['Commercial', 'Residential'],
    leadSource: ['Referral'],
    assignedUser: ['Dana Whitfield'],
    paymentTerm: ['7 Days', '14 Days'],
    priceLevel: ['Retail'],
    contactRole: ['Owner', 'Tenant'],
    supplier: ['Reece', "Middy's"],
    equipmentType: ['Split System', 'RCD Board'],
  },
  customFields: [],
  existingCustomers: [],
};
