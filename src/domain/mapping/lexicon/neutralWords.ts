import type { EntityName } from '../../fields/entity';

/**
 * Words that name the record itself or its main value: beside a phrase they change little.
 * The factor is what they leave of the sureness.
 */
export const NEUTRAL: Readonly<Record<EntityName, Readonly<Record<string, number>>>> = {
  customer: {
    customer: 1,
    client: 1,
    debtor: 1,
    account: 0.98,
    company: 0.97,
    organisation: 0.98,
    business: 0.97,
    contact: 0.93,
    person: 0.92,
    main: 0.99,
    primary: 0.98,
    default: 0.99,
    standard: 0.97,
    site: 0.9,
    record: 0.95,
    field: 0.97,
  },
  contact: {
    contact: 1,
    person: 1,
    people: 1,
    individual: 1,
    primary: 0.97,
    main: 0.98,
    default: 0.98,
    business: 0.97,
    field: 0.97,
    '1': 0.98,
  },
  equipment: {
    asset: 1,
    unit: 0.97,
    item: 0.97,
    product: 0.93,
    main: 0.97,
    primary: 0.97,
    current: 0.93,
    field: 0.97,
    info: 0.97,
  },
};

/**
 * Words that change the meaning of what stands beside them. They are listed so that they are recognised within a word
 * written together, are never taken for a typing error of another word, and never for the name of a product.
 */
export const CHANGING_WORDS = (
  'addresses parts labour labor parent child sub subtype subcategory old new previous former alternate secondary other another third additional temporary ' +
  'supplier vendor bank loan bsb iban swift branch card credit debit balance limit total count amount value price cost rate ' +
  'currency discount markup revenue sales purchase order job quote invoice bill payment receivable payable nominal ledger ' +
  'expense income asset stock inventory warehouse tracking option branding theme legal due bill day days date time year month ' +
  'week hours start end created updated modified deleted archived active inactive status stage state condition lifetime last ' +
  'next first visit service schedule cycle frequency interval employee employees staff team department division spouse ' +
  'assistant manager children birthday anniversary gender language hobby middle initial initials prefix suffix salutation ' +
  'greeting nickname phonetic yomi skype twitter facebook linkedin instagram social media image photo logo file document ' +
  'attachment link tag tags label labels list custom text checkbox include exclude accept accepts opt marketing newsletter ' +
  'subscribed consent permission send receive receives reminder reminders notification notifications enabled disabled allow ' +
  'portal login username password user role permission group member latitude longitude gps map geo distance timezone tax ' +
  'taxable exempt code rule item items quantity weight height width length size colour color capacity power voltage current ' +
  'fuel engine mileage meter reading depreciation salvage residual book replacement priority criticality risk score rating ' +
  'industry sector employees annual is has do not call mail sms mms print delivery method carrier shipping freight route ' +
  'territory district pobox box attention care pager telex radio car callback isdn tty tdd emergency referred owner landlord ' +
  'tenant agent builder insurer insurance policy licence license permit contract contractor subcontractor project campaign ' +
  'opportunity deal ticket case lead source person record external internal registration company dealer checked scheduled ' +
  'worked acknowledge direct ddi extension ext areacode toll free afterhours home residential vacation holiday school kind ' +
  'barcode rfid qr epc nfc imei mac ip network host firmware software version operating system os processor ram memory disk ' +
  'installer installers technician by calibration inspection inspected certificate certification compliance test tested downtime uptime failure repair work'
).split(' ');
