import { invalidArgument, itemNotFound, HostError } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { defineObject, type ObjectFactory } from '../executor/objectType';

const part: ObjectFactory<string> = defineObject({
  name: 'CustomXmlPart',
  id: (id) => id,
  properties: {
    Id: { get: (id) => id },
    NamespaceUri: { get: (id, session) => namespaceOf(stored(id, session)) },
  },
  methods: {
    Delete: (id, _, session) => {
      stored(id, session);
      session.addIn.customXmlParts.delete(id);
    },
    GetXml: (id, _, session) => stored(id, session),
    SetXml: (id, [xml], session) => {
      stored(id, session);
      session.addIn.customXmlParts.set(id, wellFormed(xml));
    },
  },
});

/** All parts, or those of one namespace. */
export const customXmlParts: ObjectFactory<{ readonly namespace: string } | null> = defineObject({
  name: 'CustomXmlPartCollection',
  items: (scope, session) => ids(scope, session).map((id) => part(id)),
  getItem: (scope, id, session) => {
    if (!ids(scope, session).includes(String(id))) throw itemNotFound();
    return part(String(id));
  },
  methods: {
    Add: (_, [xml], { addIn }) => {
      const id = `{${crypto.randomUUID().toUpperCase()}}`;
      addIn.customXmlParts.set(id, wellFormed(xml));
      return part(id);
    },
    GetByNamespace: (_, [namespace]) => customXmlParts({ namespace: String(namespace) }),
    GetCount: (scope, _, session) => ids(scope, session).length,
    GetItemOrNullObject: (scope, [id], session) => (ids(scope, session).includes(String(id)) ? part(String(id)) : null),
    GetOnlyItem: (scope, _, session) => {
      const [only, ...more] = ids(scope, session);
      if (only === undefined || more.length > 0) throw new HostError('GeneralException', 'There is not exactly one custom XML part.');
      return part(only);
    },
    GetOnlyItemOrNullObject: (scope, _, session) => {
      const [only, ...more] = ids(scope, session);
      return only === undefined || more.length > 0 ? null : part(only);
    },
  },
});

function ids(scope: { readonly namespace: string } | null, { addIn }: HostSession): string[] {
  return [...addIn.customXmlParts].filter(([, xml]) => !scope || namespaceOf(xml) === scope.namespace).map(([id]) => id);
}

function stored(id: string, { addIn }: HostSession): string {
  const xml = addIn.customXmlParts.get(id);
  if (xml === undefined) throw itemNotFound();
  return xml;
}

/** The namespace of the root element, empty when it has none. */
function namespaceOf(xml: string): string {
  const root = ROOT.exec(xml);
  if (!root) return '';
  const prefix = root[1] ?? '';
  const declaration = new RegExp(`\\sxmlns${prefix && `:${prefix}`}\\s*=\\s*(["'])(.*?)\\1`, 's').exec(root[2] ?? '');
  return declaration?.[2] ?? '';
}

const ROOT = /^(?:\s|<\?.*?\?>|<!--.*?-->)*<(?:([\w.-]+):)?[\w.-]+((?:\s[^>]*?)?)\/?>/s;

function wellFormed(xml: unknown): string {
  if (typeof xml !== 'string' || !ROOT.test(xml)) throw invalidArgument();
  return xml;
}
