import { readEnvironment, UnusableEnvironmentError } from '../../../src/server/environment';

const ADDRESS = 'postgres://fieldsheet@db.example.com:5432/fieldsheet';
const files: Record<string, string> = { '/run/secrets/password': 'p@ss/word?\n', '/run/secrets/metrics': 'a-long-enough-token' };

function read(variables: Record<string, string>) {
  return readEnvironment(variables, (file) => {
    const content = files[file];
    if (content === undefined) throw Object.assign(new Error(), { code: 'ENOENT' });
    return content;
  });
}

/** The settings that a refusal names, one a line. */
function refused(variables: Record<string, string>): string[] {
  try {
    read(variables);
  } catch (error) {
    if (error instanceof UnusableEnvironmentError) return error.message.split('\n').map((line) => line.split(':')[0] as string);
    throw error;
  }
  return [];
}

describe('the settings of the server', () => {
  it.each<[string, Record<string, string>, string]>([
    ['a public origin over plain http', { PUBLIC_ORIGIN: 'http://fieldsheet.example.com' }, 'PUBLIC_ORIGIN'],
    ['a public origin with a path', { PUBLIC_ORIGIN: 'https://fieldsheet.example.com/' }, 'PUBLIC_ORIGIN'],
    ['a public origin that is no address', { PUBLIC_ORIGIN: 'fieldsheet.example.com' }, 'PUBLIC_ORIGIN'],
    ['a demo that others reach by the public origin', { DEMO: 'on', PUBLIC_ORIGIN: 'https://fieldsheet.example.com' }, 'DEMO'],
    ['a demo that others reach by the network', { DEMO: 'on', HOST: '0.0.0.0' }, 'DEMO'],
    ['a proxy by name, which anybody could answer for', { TRUST_PROXY: 'proxy.example.com' }, 'TRUST_PROXY'],
    ['every proxy there is', { TRUST_PROXY: 'true' }, 'TRUST_PROXY'],
    ['any page as a frame', { ADDIN_FRAMED_BY: '*' }, 'ADDIN_FRAMED_BY'],
    ['a frame that adds a directive of its own', { ADDIN_FRAMED_BY: "https://a.example; script-src 'unsafe-inline'" }, 'ADDIN_FRAMED_BY'],
    ['an e-mail address that is none', { SUPPORT_EMAIL: 'support' }, 'SUPPORT_EMAIL'],
    ['a password without a database', { DATABASE_PASSWORD: 'secret' }, 'DATABASE_PASSWORD'],
    ['two passwords', { DATABASE_URL: ADDRESS.replace('@', ':one@'), DATABASE_PASSWORD: 'two' }, 'DATABASE_PASSWORD'],
    ['a secret whose file is not there', { METRICS_TOKEN_FILE: '/run/secrets/none' }, 'METRICS_TOKEN_FILE'],
    ['a secret given twice', { METRICS_TOKEN: 'x'.repeat(20), METRICS_TOKEN_FILE: '/run/secrets/metrics' }, 'METRICS_TOKEN_FILE'],
  ])('refuse %s', (_, variables, setting) => {
    expect(refused(variables)).toEqual([setting]);
  });

  it('name everything that is wrong at once', () => {
    expect(refused({ PORT: 'x', SUPPORT_EMAIL: 'x', PUBLIC_ORIGIN: 'x' }).sort()).toEqual(['PORT', 'PUBLIC_ORIGIN', 'SUPPORT_EMAIL']);
  });

  it.each([
    ['on this machine', { DEMO: 'on', PUBLIC_ORIGIN: 'http://localhost:3100' }],
    ['for everybody, once that is said', { DEMO: 'public', HOST: '0.0.0.0', PUBLIC_ORIGIN: 'https://try.example.com' }],
  ])('allow a demo %s', (_, variables: Record<string, string>) => {
    expect(refused(variables)).toEqual([]);
  });

  it('keep the demo off without a setting, trust no proxy and let nobody else frame the pane', () => {
    expect(read({})).toMatchObject({ DEMO: 'off', HOST: '127.0.0.1', TRUST_PROXY: [], ADDIN_FRAMED_BY: [], ALLOWED_ORIGINS: [] });
  });

  it('take lists apart at their commas', () => {
    const { TRUST_PROXY, ADDIN_FRAMED_BY } = read({
      TRUST_PROXY: 'loopback, 10.0.0.0/8,fd00::/8,203.0.113.7',
      ADDIN_FRAMED_BY: 'https://*.sharepoint.us,https://office.example.com:8443',
    });
    expect(TRUST_PROXY).toEqual(['loopback', '10.0.0.0/8', 'fd00::/8', '203.0.113.7']);
    expect(ADDIN_FRAMED_BY).toEqual(['https://*.sharepoint.us', 'https://office.example.com:8443']);
  });

  it('put the password of a file into the address of the database, escaped', () => {
    const { DATABASE_URL } = read({ DATABASE_URL: ADDRESS, DATABASE_PASSWORD_FILE: '/run/secrets/password' });
    expect(decodeURIComponent(new URL(DATABASE_URL as string).password)).toBe('p@ss/word?');
    expect(DATABASE_URL).toContain('@db.example.com:5432/fieldsheet');
  });

  it('count as not given when they are empty', () => {
    expect(read({ SUPPORT_EMAIL: '', METRICS_TOKEN: '', PUBLIC_ORIGIN: '' }).METRICS_TOKEN).toBeUndefined();
  });
});
