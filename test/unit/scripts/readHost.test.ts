import { readHost, UnusableHost } from '../../../scripts/build/readHost';

describe('the host that a build is for', () => {
  it.each([
    ['plain http, which Office does not load', ['--host', 'http://fieldsheet.example.com']],
    ['something that is no address', ['--host', 'fieldsheet.example.com']],
    ['an empty address', ['--host', '']],
    ['a password, which would end up in the manifest', ['--host', 'https://me:secret@fieldsheet.example.com']],
    ['a query', ['--host', 'https://fieldsheet.example.com/?a=1']],
    ['a missing address', ['--host']],
    ['an argument that it does not know', ['--hots', 'https://fieldsheet.example.com']],
    ['an argument too many', ['--host', 'https://fieldsheet.example.com', 'https://other.example.com']],
  ])('refuses %s', (_, args) => {
    expect(() => readHost(args)).toThrow(UnusableHost);
  });

  it('does not repeat a password that it refuses', () => {
    expect(() => readHost(['--host', 'https://me:secret@fieldsheet.example.com'])).not.toThrow(/secret/);
  });

  it('is the manifest’s own when none is given', () => {
    expect(readHost([])).toBeUndefined();
  });

  it.each([
    ['https://fieldsheet.example.com/', 'https://fieldsheet.example.com'],
    ['https://example.com:8443/apps/fieldsheet/', 'https://example.com:8443/apps/fieldsheet'],
  ])('loses the slash at its end: %s', (given, read) => {
    expect(readHost(['--host', given])).toBe(read);
    expect(readHost([`--host=${given}`])).toBe(read);
  });
});
