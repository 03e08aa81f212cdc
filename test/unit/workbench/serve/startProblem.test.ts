import {
  DataFolderLockedError,
  DataFolderUnusableError,
  DatabaseStartError,
  DatabaseUnreachableError,
} from '../../../../src/server/database/databaseError';
import { startProblem } from '../../../../src/workbench/serve/startProblem';

const systemError = (code: string, message = `${code}: something`) => Object.assign(new Error(message), { code });

describe('why the server did not start', () => {
  it.each<[string, unknown, RegExp]>([
    ['a port that is taken', systemError('EADDRINUSE'), /^Port 3000 is taken.*PORT=3001 npm start$/],
    ['a port that needs an administrator', systemError('EACCES'), /^This account may not listen on port 3000/],
    ['an address of another machine', systemError('EADDRNOTAVAIL'), /^HOST is not an address of this machine/],
    ['a second start in the same folder', new DataFolderLockedError('/x/.data', 42), /already running in this folder \(process 42\)/],
    [
      'a folder that cannot be written',
      new DataFolderUnusableError('/x/.data', { cause: systemError('EROFS') }),
      /\/x\/\.data cannot be written/,
    ],
    ['a full disk', new DataFolderUnusableError('/x/.data', { cause: systemError('ENOSPC') }), /^No space is left on the disk/],
    [
      'a database that does not start',
      new DatabaseStartError('PostgreSQL stopped at once.\nits log\nfollows'),
      /^PostgreSQL stopped at once\.$/,
    ],
    [
      'a database server that is not there',
      new DatabaseUnreachableError('db:5432', 'ECONNREFUSED', { cause: systemError('ECONNREFUSED') }),
      /^The database at db:5432, which DATABASE_URL names, cannot be reached \(ECONNREFUSED\)\./,
    ],
  ])('is said in one line: %s', (_, error, line) => {
    const problem = startProblem(error, 3000);
    expect(problem).toMatch(line);
    expect(problem).not.toContain('\n');
  });

  it('is left to the stack trace when it is a fault of ours', () => {
    expect(startProblem(new TypeError('x is not a function'), 3000)).toBeUndefined();
    expect(startProblem('not even an error', 3000)).toBeUndefined();
  });
});
