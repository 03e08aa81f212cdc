import { createActions } from '../../../../src/workbench/office/createActions';

describe('ribbon functions in the workbench', () => {
  it('fails with the name of an action that has no function', async () => {
    await expect(createActions().invoke('Validate', 'button')).rejects.toThrow('no function with the action "Validate"');
  });

  it('refuses to associate what is no function', () => {
    expect(() => createActions().associate('Validate')).toThrow(TypeError);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    [
      'rejects',
      async () => {
        throw new Error('broken');
      },
    ],
  ])('fails when the function %s', async (_how, broken) => {
    const actions = createActions();
    actions.associate('Validate', broken);
    await expect(actions.invoke('Validate', 'button')).rejects.toThrow('broken');
  });

  it('waits until the function says that it has completed', async () => {
    const actions = createActions();
    const order: string[] = [];
    let complete = (): void => undefined;
    actions.associate('Validate', (event) => {
      complete = () => event.completed();
    });
    const finished = actions.invoke('Validate', 'button').then(() => order.push('finished'));
    await Promise.resolve();
    order.push('completed');
    complete();
    await finished;
    expect(order).toEqual(['completed', 'finished']);
  });

  it('finds a function without regard to case, and takes several at once', async () => {
    const actions = createActions();
    const pressed: string[] = [];
    actions.associate({
      WriteTemplate: (event) => {
        pressed.push(event.source.id);
        event.completed();
      },
    });
    await actions.invoke('WRITETEMPLATE', 'Fieldsheet.Template');
    expect(pressed).toEqual(['Fieldsheet.Template']);
  });
});
