import type { Lexicon } from './meaning';

/** The names of a piece of equipment's fields. Most words for a machine are spelt `asset` by then. */
export const EQUIPMENT_MEANINGS: Lexicon = {
  customer: {
    phrases: [
      [1, 'customer', 'client', 'site customer'],
      [1, 'customer|client|account|company|organisation|debtor name'],
      [0.92, 'company', 'organisation'],
      [0.87, 'customer|client|account|company|debtor id|number|code|reference|key'],
      [0.8, 'debtor'],
      [0.64, 'customer|client email|phone|mobile'],
      [0.55, 'site name', 'site', 'account'],
    ],
    beside: { name: 1, import: 1, site: 0.97, id: 0.87 },
  },
  equipmentNumber: {
    phrases: [
      [1, 'asset|unit id|number|code|tag', 'asset tag number|id'],
      [0.95, 'asset|unit reference|key', 'tag number|id|code', 'item id|number|code', 'plant|fleet number|id|code', 'inventory number'],
      [0.9, 'tag', 'code', 'id', 'number'],
      [0.8, 'asset barcode', 'reference', 'reference number', 'product id|number|code', 'external id|reference', 'asset label'],
      [0.68, 'barcode', 'barcode number'],
      [0.64, 'asset', 'unit'],
    ],
    beside: { fixed: 0.97, register: 0.95, id: 0.97, number: 0.97, unique: 0.97, tag: 0.98, barcode: 0.9 },
  },
  equipmentName: {
    phrases: [
      [1, 'asset|unit name'],
      [0.95, 'name', 'item|product|display name', 'asset title'],
      [0.85, 'asset|unit|item|product description'],
      [0.8, 'description', 'title'],
      [0.65, 'asset', 'item', 'asset label'],
      [0.62, 'label'],
    ],
    beside: { short: 0.97, description: 0.93, display: 0.97 },
  },
  location: {
    phrases: [
      [1, 'location'],
      [0.9, 'asset location|position', 'physical location', 'install location'],
      [0.84, 'area', 'room', 'zone'],
      [0.8, 'building', 'facility'],
      [0.76, 'site', 'property', 'premises', 'position', 'floor', 'place', 'located', 'plant area'],
    ],
    beside: {
      service: 0.85,
      sub: 0.75,
      installed: 0.97,
      name: 0.98,
      number: 0.9,
      code: 0.9,
      id: 0.75,
      current: 0.97,
      expected: 0.9,
      default: 0.95,
      site: 0.95,
      description: 0.95,
      install: 0.97,
      room: 0.97,
      area: 0.97,
      building: 0.97,
      floor: 0.97,
      zone: 0.97,
      physical: 0.98,
      details: 0.95,
      primary: 0.97,
      full: 0.95,
      path: 0.9,
    },
  },
  make: {
    phrases: [
      [1, 'make', 'manufacturer'],
      [0.97, 'brand'],
      [0.8, 'oem'],
    ],
    beside: { name: 1, manufacturer: 0.99, brand: 0.99, make: 1, code: 0.85, id: 0.75 },
  },
  modelNumber: {
    phrases: [
      [1, 'model number'],
      [0.98, 'model'],
    ],
    beside: {
      name: 0.96,
      code: 0.98,
      id: 0.96,
      type: 0.85,
      description: 0.85,
      reference: 0.96,
      manufacturer: 0.95,
      make: 0.85,
      '1': 0.97,
      designation: 0.95,
    },
  },
  serialNumber: {
    phrases: [
      [1, 'serial number'],
      [0.98, 'serial'],
      [0.75, 'vin', 'chassis number'],
    ],
    beside: { code: 0.98, id: 0.97, manufacturer: 0.95, vin: 0.95, '1': 0.97, tag: 0.85, imei: 0.93 },
  },
  supplier: {
    phrases: [
      [1, 'supplier'],
      [0.97, 'vendor'],
      [0.9, 'supplied by'],
      [0.75, 'dealer', 'distributor', 'purchase from', 'seller', 'reseller', 'bought from'],
    ],
    beside: { by: 1, preferred: 0.93, name: 1, id: 0.85, code: 0.87, company: 0.97, number: 0.85, purchase: 0.95 },
  },
  equipmentType: {
    phrases: [
      [1, 'asset|unit|product|item type', 'system type'],
      [0.96, 'asset|item|product|unit category|class', 'type'],
      [0.93, 'category', 'class', 'asset kind'],
      [0.85, 'asset|unit group|family|classification', 'classification'],
      [0.72, 'group', 'kind', 'family', 'model category'],
    ],
    beside: { name: 0.98, code: 0.93, description: 0.95, id: 0.8, main: 0.97, type: 0.98, category: 0.98, path: 0.85 },
  },
  installationDate: {
    phrases: [
      [1, 'install date'],
      [0.9, 'install'],
      [0.65, 'deployment date', 'deployed date'],
    ],
    beside: { original: 0.95, year: 0.65, day: 0.95, completed: 0.95, completion: 0.95 },
  },
  commissionDate: {
    phrases: [
      [1, 'commission date'],
      [0.92, 'commission'],
      [0.86, 'in service date', 'date placed|put in service', 'put into service|operation|use', 'placed in service'],
      [0.75, 'startup date', 'go live date', 'in use date', 'operational date', 'start operation date', 'start use date'],
    ],
    beside: { placed: 1, put: 1, date: 1, original: 0.95, since: 1, into: 1 },
  },
  warrantyExpiry: {
    phrases: [
      [1, 'warranty expiry|end'],
      [0.85, 'warranty date', 'warranty valid', 'warranty to', 'warranty due'],
      [0.66, 'warranty'],
    ],
    beside: { date: 1, manufacturer: 0.95, on: 1, parts: 0.85, valid: 1, up: 1, period: 0.9, general: 0.95, expiry: 1, end: 1 },
  },
  servicePeriodStart: {
    phrases: [
      [1, 'service period start'],
      [0.95, 'service|amc|contract|agreement|maintenance|pm start', 'first service date', 'first maintenance date'],
      [0.8, 'first service', 'service|amc|contract|agreement|maintenance from', 'subscription start'],
    ],
    beside: { date: 1, service: 1, maintenance: 1, contract: 0.97, agreement: 0.97, amc: 0.97, period: 1, plan: 0.93, schedule: 0.9 },
  },
  servicePeriodEnd: {
    phrases: [
      [1, 'service period end|expiry'],
      [0.95, 'service|amc|contract|agreement|maintenance end|expiry'],
      [0.8, 'subscription end|expiry', 'service|amc|contract|agreement to'],
    ],
    beside: { date: 1, service: 1, maintenance: 1, contract: 0.97, agreement: 0.97, amc: 0.97, period: 1, plan: 0.93, schedule: 0.9 },
  },
  notes: {
    phrases: [
      [1, 'note'],
      [0.93, 'comment', 'remark'],
      [0.85, 'memo', 'additional|further information|details'],
      [0.78, 'description', 'asset|unit|item|product description'],
      [0.7, 'observation', 'observations'],
      [0.65, 'details', 'information', 'specifications', 'instructions'],
    ],
    beside: {
      further: 0.93,
      special: 0.93,
      extra: 0.95,
      internal: 0.95,
      private: 0.93,
      general: 0.98,
      additional: 0.93,
      service: 0.8,
      text: 0.97,
      comment: 1,
      remark: 1,
      technical: 0.85,
      long: 0.97,
      note: 1,
      other: 0.9,
    },
  },
};
