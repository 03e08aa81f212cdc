import type { Account } from '../../domain/fields/account';

/** The company that anybody may try the system with: a fictional refrigeration and fire-safety business. */
export const DEMO_COMPANY = {
  tenantId: '0190f0c0-0000-7000-8000-000000000001',
  userId: '0190f0c0-0000-7000-8000-000000000002',
  companyName: 'Southern Cross Services (demo)',
  userName: 'Dana Whitfield',
  role: 'administrator',
} as const;

export const DEMO_ACCOUNT: Account = {
  country: 'AU',
  lists: {
    customerType: ['Commercial', 'Residential', 'Strata', 'Government', 'Real Estate'],
    leadSource: ['Referral', 'Website', 'Google', 'Repeat Customer', 'Trade Show'],
    paymentTerm: ['7 Days', '14 Days', '30 Days', 'End of Month', 'COD'],
    priceLevel: ['Retail', 'Trade', 'Contract'],
    assignedUser: ['Dana Whitfield', 'Marcus Lim', 'Ruby Hart'],
    contactRole: ['Property Manager', 'Site Supervisor', 'Accounts', 'Owner', 'Tenant'],
    equipmentType: ['Split System', 'Emergency Lighting', 'Fire Panel', 'Ducted AC', 'Pump', 'RCD Board'],
    supplier: ['Reece', 'MMEM', 'Actrol', 'Rexel', "Middy's"],
  },
  customFields: [
    { entity: 'customer', name: 'After Hours Access', type: 'Checkbox', required: false },
    { entity: 'customer', name: 'Contract Value', type: 'Money', required: false },
    {
      entity: 'customer',
      name: 'Risk Rating',
      type: 'Dropdown List',
      options: ['Low', 'Medium', 'High'],
      required: true,
      requiredMessage: 'Pick a risk rating so that jobs can be scheduled safely.',
    },
    { entity: 'equipment', name: 'Refrigerant', type: 'Radio Button List', options: ['R32', 'R410A', 'None'], required: false },
  ],
  existingCustomers: [{ name: 'Glenelg Cold Storage Pty Ltd' }, { name: 'Monaro Bakery' }, { name: 'Redgum Logistics & Co' }],
};
