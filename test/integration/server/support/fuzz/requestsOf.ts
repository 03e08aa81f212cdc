import fc, { type Arbitrary } from 'fast-check';
import { deflateSync, gzipSync } from 'node:zlib';
import type { z } from 'zod';
import type { ListedRoute } from '../../../../../src/server/http/listRoutes';
import { sha256 } from '../client';
import { hostileText, hostileValue } from './hostileValues';
import { inputOf } from './inputOf';

export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

const METHODS = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const usually = <T>(arbitrary: Arbitrary<T>, otherwise: Arbitrary<T>, times = 12) =>
  fc.oneof({ weight: times, arbitrary }, { weight: 1, arbitrary: otherwise });

/** Requests to a route, of which most have the shape that it wants. */
export function requestsOf({ method, url, options: { schema } }: ListedRoute, ids: readonly string[]): Arbitrary<HostileRequest> {
  const input = (part: unknown) => (part ? inputOf(part as z.core.$ZodType, ids) : fc.constant({}));
  const body = fc.oneof(
    {
      weight: 8,
      arbitrary: input(schema?.body)
        .map(withDigest)
        .map((value) => JSON.stringify(value) ?? ''),
    },
    { weight: 1, arbitrary: hostileValue.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: brokenText },
  );
  return fc
    .record({
      method: usually(fc.constant(method), fc.constantFrom(...METHODS)),
      params: input(schema?.params),
      query: usually(input(schema?.querystring).map(queryText), brokenQuery),
      body,
      packing: fc.constantFrom('none', 'none', 'none', 'none', 'gzip', 'deflate', 'false', 'unknown'),
      type: usually(
        fc.constant('application/json'),
        fc.constantFrom(
          'application/json; charset=utf-16',
          'text/plain',
          'application/xml',
          'application/x-www-form-urlencoded',
          'nonsense',
          '',
        ),
      ),
      header: usually(fc.constant({}), strangeHeader),
    })
    .map(({ method: chosen, params, query, body: text, packing: wanted, type, header }) => {
      // Of a long one that is not packed as it says, the connection ends before it is all sent, and with it the answer.
      const packing = wanted === 'false' && text.length > 10_000 ? 'none' : wanted;
      const sendsBody = chosen !== 'GET' && chosen !== 'HEAD';
      return {
        method: chosen,
        path: `${pathOf(url, params)}${query === '' ? '' : `?${query}`}`,
        headers: { ...header, ...(sendsBody && { 'content-type': type, ...ENCODINGS[packing] }) },
        ...(sendsBody && { body: packed(text, packing) }),
      };
    });
}

const brokenText = fc.oneof(
  fc.constantFrom('', '{', 'null', '[', '"', '{"a":1,}', '\ufeff{}', '{}{}', '1e999', '-', '\0'),
  fc.constantFrom('{"constructor":{"prototype":{}}}', '{"values":{"__proto__":1}}', '{"a":1,"a":2}', '{"a":1,"\\u0061":2}'),
  fc.constantFrom('['.repeat(100_000), '{"a":'.repeat(50_000), `${'['.repeat(33)}${']'.repeat(33)}`),
  fc.constantFrom(1, 2).map((times) => `"${'x'.repeat(times * 1_500_000)}"`),
  fc.constantFrom(50_000).map((count) => `{${Array.from({ length: count }, (_, at) => `"${at}":[]`).join(',')}}`),
);
const brokenQuery = fc.oneof(
  fc.constantFrom(
    'page=9007199254740991&pageSize=250',
    'page=1e15',
    'page=-1',
    'page=1&page=2',
    'pageSize=0',
    'search=%ED%A0%80',
    'search=%',
  ),
  fc.constantFrom(
    'search[]=x',
    'after=999999999-9999',
    'after=0-0',
    'after=9999999999-1',
    'status=done',
    '__proto__[x]=1',
    'constructor=1',
    '&&=&=',
  ),
  hostileText.map((text) => `search=${encoded(text).slice(0, 3_000)}`),
);
const strangeHeader = fc.constantFrom<Record<string, string>>(
  { origin: 'https://evil.example.com' },
  { origin: 'null' },
  { 'x-forwarded-for': '1.2.3.4, '.repeat(200) },
  { 'x-filler': 'x'.repeat(20_000) },
  { 'if-none-match': '*', range: 'bytes=0-1,5-9999999999' },
  { accept: 'text/html', 'accept-encoding': 'br;q=0, *' },
  { 'x-http-method-override': 'DELETE' },
);

const ENCODINGS: Record<string, Record<string, string>> = {
  gzip: { 'content-encoding': 'gzip' },
  deflate: { 'content-encoding': 'deflate' },
  false: { 'content-encoding': 'gzip' },
  unknown: { 'content-encoding': 'rot13' },
};

function packed(text: string, packing: string): string | Buffer {
  if (packing === 'gzip') return gzipSync(text, { level: 1 });
  if (packing === 'deflate') return deflateSync(text, { level: 1 });
  return text;
}

/** A chunk whose digest is right, so that its rows get as far as being held. */
function withDigest(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('digest' in value) || !('records' in value)) return value;
  return { ...value, digest: sha256(JSON.stringify(value.records) ?? '') };
}

function pathOf(url: string, params: unknown): string {
  const given = (params ?? {}) as Record<string, unknown>;
  return url
    .replace(/:(\w+)/g, (_all, name: string) => encoded(String(given[name])).slice(0, 300))
    .replace(/^\*/, '/x')
    .replace('*', 'x');
}

function queryText(query: unknown): string {
  if (typeof query !== 'object' || query === null) return encoded(String(query)).slice(0, 3_000);
  return Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encoded(name)}=${encoded(String(value)).slice(0, 3_000)}`)
    .join('&');
}

/** As in an address; of half a character only what is left of it. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
}
