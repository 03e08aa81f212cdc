import type { z } from 'zod';

export interface SchemaPart {
  /** Where it is, as `records[].values{}`. */
  readonly path: string;
  readonly schema: z.core.$ZodType;
}

/** A schema with everything that it is made of. An unknown kind of schema fails, so that nothing is passed over. */
export function schemaParts(schema: z.core.$ZodType, path = ''): SchemaPart[] {
  const parts = (inner: z.core.$ZodType, at = path) => schemaParts(inner, at);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const here: SchemaPart = { path, schema };
  switch (def.type) {
    case 'object':
      return [here, ...Object.entries(def.shape).flatMap(([name, inner]) => parts(inner, path === '' ? name : `${path}.${name}`))];
    case 'array':
      return [here, ...parts(def.element, `${path}[]`)];
    case 'record':
      return [here, ...parts(def.keyType, `${path}{key}`), ...parts(def.valueType, `${path}{}`)];
    case 'union':
      return [here, ...def.options.flatMap((option) => parts(option))];
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return [here, ...parts(def.innerType)];
    case 'pipe':
      // Text that is tidied first is what the second makes of it.
      return isText(def.in) && isText(def.out) ? [here, ...parts(def.out)] : [here, ...parts(def.in), ...parts(def.out)];
    case 'string':
    case 'number':
    case 'boolean':
    case 'enum':
    case 'literal':
    case 'null':
    case 'transform':
    case 'never':
      return [here];
    default:
      throw new Error(`${path}: nobody has said what a schema of kind “${def.type}” is made of`);
  }
}

function isText(schema: z.core.$ZodType): boolean {
  return (schema as z.core.$ZodTypes)._zod.def.type === 'string';
}
