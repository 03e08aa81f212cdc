import { readSettings, UnusableSettingError } from '../../../../src/workbench/serve/readSettings';

describe('the settings of the server', () => {
  it.each(['-1', '65536', '3000.5', '3e3', 'http', ' 3000'])('refuse “%s” as a port', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(UnusableSettingError);
  });

  it.each(['mysql://localhost/fieldsheet', 'localhost:5432', 'postgres'])('refuse “%s” as a database', (DATABASE_URL) => {
    expect(() => readSettings({ DATABASE_URL })).toThrow(UnusableSettingError);
  });

  it('do not repeat an address that may hold a password', () => {
    expect(() => readSettings({ DATABASE_URL: 'mysql://me:secret@localhost/fieldsheet' })).not.toThrow(/secret/);
  });

  it('are localhost, port 3000 and the embedded database when nothing or nothing readable is given', () => {
    const settings = { host: 'localhost', port: 3000, databaseUrl: undefined };
    expect(readSettings({})).toEqual(settings);
    expect(readSettings({ PORT: '', HOST: '', DATABASE_URL: '' })).toEqual(settings);
  });

  it('are taken from the environment', () => {
    const environment = { PORT: '0', HOST: '0.0.0.0', DATABASE_URL: 'postgres://me:secret@db:5432/fieldsheet' };
    expect(readSettings(environment)).toEqual({ host: '0.0.0.0', port: 0, databaseUrl: environment.DATABASE_URL });
  });
});
