import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useRef, useState, type FormEvent } from 'react';
import { PasswordInput } from './PasswordInput';
import { strings } from './strings';
import { wordError } from './wordError';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  // No gap while there is nothing in it.
  refusal: { ':empty': { marginBottom: `calc(-1 * ${tokens.spacingVerticalL})` } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export interface Entry<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly kind: 'text' | 'email' | 'password';
  readonly autoComplete: string;
  readonly hint?: string;
  /** What stands there already and stays. */
  readonly fixed?: string;
}

export interface EntryFormProps<Name extends string> {
  readonly entries: readonly Entry<Name>[];
  readonly submit: string;
  readonly submitting: string;
  /** Rejects with what went wrong; the form stays then, with what was entered. */
  readonly onSubmit: (values: Record<Name, string>) => Promise<void>;
  readonly onCancel?: (() => void) | undefined;
}

type State = { readonly step: 'entering' } | { readonly step: 'sending' } | { readonly step: 'refused'; readonly error: unknown };

export function EntryForm<Name extends string>({ entries, submit, submitting, onSubmit, onCancel }: EntryFormProps<Name>) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(
    () => Object.fromEntries(entries.map(({ name, fixed = '' }) => [name, fixed])) as Record<Name, string>,
  );
  const [missing, setMissing] = useState<ReadonlySet<Name>>(new Set());
  const [state, setState] = useState<State>({ step: 'entering' });

  const send = async () => {
    const empty = entries.filter(({ name }) => values[name].trim() === '').map(({ name }) => name);
    setMissing(new Set(empty));
    if (empty.length > 0) {
      form.current?.querySelector<HTMLInputElement>(`[name="${empty[0]}"]`)?.focus();
      return;
    }
    setState({ step: 'sending' });
    try {
      await onSubmit(values);
    } catch (error) {
      setState({ step: 'refused', error });
    }
  };

  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      {/* Always there, so that what appears in it is read out. */}
      <div role="alert" className={styles.refusal}>
        {state.step === 'refused' && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{wordError(state.error)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {entries.map(({ name, label, kind, autoComplete, hint, fixed }) => {
        const props = {
          name,
          autoComplete,
          value: values[name],
          onChange: (_event: unknown, data: { value: string }) => setValues({ ...values, [name]: data.value }),
        };
        return (
          <Field
            key={name}
            label={label}
            required={fixed === undefined}
            {...(hint !== undefined && { hint })}
            {...(missing.has(name) && { validationMessage: strings.missing })}
          >
            {kind === 'password' ? <PasswordInput {...props} /> : <Input {...props} type={kind} readOnly={fixed !== undefined} />}
          </Field>
        );
      })}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={state.step === 'sending'}>
          {state.step === 'sending' ? submitting : submit}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>{strings.cancel}</Button>}
      </div>
    </form>
  );
}
