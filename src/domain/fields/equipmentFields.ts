import { defineFields } from './defineFields';

/** The `Equipment` sheet, columns A to O; letters and required marks are the system's own. */
export const EQUIPMENT_FIELDS = defineFields('equipment', {
  customer: {
    header: 'Customer Import ID or Name',
    kind: 'customerReference',
    required: true,
    hint: 'The site where the equipment physically is: its import ID or its name.',
  },
  equipmentNumber: {
    header: 'Equipment Number',
    required: true,
    hint: 'Unique at its site, for example AC1. If it exists there already, that equipment is updated.',
    maxLength: 64,
  },
  equipmentName: { header: 'Equipment Name', hint: 'What people call it, for example Split System 1.', width: 26 },
  location: { header: 'Location', hint: 'Where on the site, for example Near main stairs.', width: 24 },
  make: { header: 'Make', hint: 'The manufacturer, for example Daikin.', maxLength: 100 },
  modelNumber: { header: 'Model Number', hint: 'As printed on the equipment.', maxLength: 100 },
  serialNumber: { header: 'Serial Number', hint: 'As printed on the equipment.', maxLength: 100 },
  supplier: { header: 'Supplier', kind: 'list', list: 'supplier', hint: 'Pick one of your suppliers.' },
  equipmentType: {
    header: 'Equipment Type',
    kind: 'list',
    list: 'equipmentType',
    required: true,
    hint: 'Pick one. It decides how often the equipment is serviced.',
    width: 22,
  },
  installationDate: { header: 'Installation Date', kind: 'date', hint: 'When it was installed.' },
  commissionDate: { header: 'Commission Date', kind: 'date', hint: 'When it was commissioned.' },
  warrantyExpiry: { header: 'Warranty Expiry', kind: 'date', hint: 'The last day of the warranty.' },
  servicePeriodStart: { header: 'Service Period Start', kind: 'date', required: true, hint: 'The date of the first service.', width: 20 },
  servicePeriodEnd: { header: 'Service Period End', kind: 'date', hint: 'No services are created after this date.' },
  notes: { header: 'Notes', kind: 'longText', hint: 'Anything your technicians should know about it.' },
});
