import { Button, Spinner, Text, makeStyles } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState, type ComponentType } from 'react';
import { shellStrings } from '../strings/shellStrings';
import { PaneScreen } from './PaneScreen';

const useStyles = makeStyles({ place: { display: 'flex', flexDirection: 'column', '& > *': { flexGrow: 1 } } });

/**
 * A screen whose code is fetched when it is first shown, so that the pane opens sooner. What cannot be fetched can be tried again:
 * React's own `lazy` would remember the failure.
 */
export function loadedLater<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;

  return function LoadedLater(props: Props) {
    const styles = useStyles();
    const place = useRef<HTMLDivElement>(null);
    const [state, setState] = useState<'loading' | 'loaded' | 'failed'>(loaded ? 'loaded' : 'loading');

    useEffect(() => {
      if (state !== 'loading') return;
      let isShown = true;
      load().then(
        (component) => {
          loaded = component;
          if (isShown) setState('loaded');
        },
        () => {
          if (isShown) setState('failed');
        },
      );
      return () => {
        isShown = false;
      };
    }, [state]);

    // The heading that had the focus has gone with the screen that stood in.
    const stoodIn = useRef(state !== 'loaded');
    useLayoutEffect(() => {
      if (state === 'loading' || !stoodIn.current) return;
      place.current?.querySelector('h1')?.focus();
    }, [state]);

    const Screen = loaded;
    return (
      <div className={styles.place} ref={place}>
        {state === 'loaded' && Screen ? (
          <Screen {...props} />
        ) : (
          <StandIn hasFailed={state === 'failed'} onRetry={() => setState('loading')} />
        )}
      </div>
    );
  };
}

function StandIn({ hasFailed, onRetry }: { readonly hasFailed: boolean; readonly onRetry: () => void }) {
  if (!hasFailed) {
    return (
      <PaneScreen heading={shellStrings.loading}>
        <Spinner />
      </PaneScreen>
    );
  }
  return (
    <PaneScreen
      heading={shellStrings.notLoaded}
      foot={
        <Button appearance="primary" onClick={onRetry}>
          {shellStrings.loadAgain}
        </Button>
      }
    >
      <Text role="alert">{shellStrings.notLoadedHelp}</Text>
    </PaneScreen>
  );
}
