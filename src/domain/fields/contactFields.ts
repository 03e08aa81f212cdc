import { defineFields } from './defineFields';

/** The `Contacts` sheet, columns A to I. */
export const CONTACT_FIELDS = defineFields('contact', {
  customer: {
    header: 'Customer Import ID or Name',
    kind: 'customerReference',
    required: true,
    hint: 'The customer or site this person belongs to: its import ID or its name.',
  },
  firstName: { header: 'First Name', hint: 'A contact has a first name, a last name, or both.', maxLength: 100 },
  lastName: { header: 'Last Name', hint: 'A contact has a first name, a last name, or both.', maxLength: 100 },
  emailAddress: { header: 'Email Address', kind: 'email', hint: 'One e-mail address, for example {email}.', maxLength: 254 },
  phoneNumber: { header: 'Phone Number', kind: 'phone', hint: 'With the area code, for example {phone}.', maxLength: 40 },
  mobileNumber: { header: 'Mobile Number', kind: 'phone', hint: 'For example {mobile}.', maxLength: 40 },
  faxNumber: { header: 'Fax Number', kind: 'phone', hint: 'With the area code, for example {fax}.', maxLength: 40 },
  contactRole: { header: 'Contact Role', kind: 'list', list: 'contactRole', hint: 'Pick one of your contact roles.' },
  defaultContact: { header: 'Default Contact', kind: 'yesNo', hint: 'Yes for the main contact. One per customer at most.', width: 16 },
});
