import fc, { type Arbitrary } from 'fast-check';
import type { z } from 'zod';
import { fieldKey, hostileNumber, hostileText, hostileValue } from './hostileValues';

const HEX = fc.constantFrom('0'.repeat(64), 'f'.repeat(64));

/**
 * Input that mostly fits a schema, so that it gets as far as what lies behind it, with something hostile in any place now and then.
 * @param ids of things that there are
 */
export function inputOf(schema: z.core.$ZodType, ids: readonly string[]): Arbitrary<unknown> {
  return fc.oneof({ weight: 30, arbitrary: fitting(schema, ids) }, { weight: 1, arbitrary: hostileValue });
}

function fitting(schema: z.core.$ZodType, ids: readonly string[]): Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return objectOf(def.shape, ids);
    case 'array':
      return fc.array(inputOf(def.element, ids), { maxLength: 4 });
    case 'record':
      return fc.dictionary(fieldKey, inputOf(def.valueType, ids), { maxKeys: 6, noNullPrototype: true });
    case 'union':
      return fc.oneof(...def.options.map((option) => fitting(option, ids)));
    case 'optional':
      return fc.option(fitting(def.innerType, ids), { nil: undefined });
    case 'nullable':
      return fc.option(fitting(def.innerType, ids), { nil: null });
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return fitting(def.innerType, ids);
    case 'pipe':
      return fitting(def.in, ids);
    case 'string':
      return textOf(schema as z.core.$ZodString, ids);
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 3 }), hostileNumber);
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'null':
      return fc.constant(null);
    default:
      return hostileValue;
  }
}

function objectOf(shape: Readonly<Record<string, z.core.$ZodType>>, ids: readonly string[]): Arbitrary<unknown> {
  const whole = fc.record(Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, inputOf(schema, ids)])));
  const unknownField = fc.tuple(whole, fieldKey, hostileValue).map(([known, name, value]) => ({ ...known, [name]: value }));
  const fieldMissing = fc.tuple(whole, fc.nat()).map(([known, at]) => {
    const names = Object.keys(known);
    return Object.fromEntries(Object.entries(known).filter(([name]) => name !== names[at % Math.max(1, names.length)]));
  });
  return fc.oneof({ weight: 20, arbitrary: whole }, { weight: 1, arbitrary: unknownField }, { weight: 1, arbitrary: fieldMissing });
}

function textOf(schema: z.core.$ZodString, ids: readonly string[]): Arbitrary<unknown> {
  const { maximum } = schema._zod.bag;
  if ((schema._zod.def as { format?: string }).format === 'uuid')
    return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ids) }, fc.uuid());
  const words = fc.constantFrom('Customer', 'A', 'Depot 7', '0-0', '1-2');
  return fc.oneof(
    words,
    hostileText.map((text) => text.slice(0, maximum ?? text.length)),
    hostileText,
    HEX,
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  );
}
