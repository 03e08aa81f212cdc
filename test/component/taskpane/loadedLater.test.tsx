import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { loadedLater } from '../../../src/taskpane/shell/loadedLater';
import { PaneScreen } from '../../../src/taskpane/shell/PaneScreen';

const Greeting = ({ name }: { readonly name: string }) => <PaneScreen heading={`Hello ${name}`}>Text</PaneScreen>;
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

test('a screen that could not be loaded says so, and can be tried again', async () => {
  const answers = [() => Promise.reject(new Error('offline')), () => Promise.resolve(Greeting)];
  const Later = loadedLater<{ name: string }>(() => answers.shift()!());
  render(<Later name="Dana" />);
  expect(await heading('This screen could not be loaded')).toHaveFocus();
  expect(screen.getByRole('alert')).toHaveTextContent('Check the connection');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await heading('Hello Dana')).toHaveFocus();
});

test('a screen that was loaded before is there at once, and is not loaded again', async () => {
  let loads = 0;
  const Later = loadedLater<{ name: string }>(() => {
    loads += 1;
    return Promise.resolve(Greeting);
  });
  const { unmount } = render(<Later name="Dana" />);
  await heading('Hello Dana');
  unmount();
  render(<Later name="Kim" />);
  expect(screen.getByRole('heading', { level: 1, name: 'Hello Kim' })).toBeVisible();
  expect(loads).toBe(1);
});
