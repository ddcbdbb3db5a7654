import { useEffect, useState, useSyncExternalStore } from 'react';
import { Autosave, type AutosavePorts, type AutosaveState, type Stored } from './autosave.ts';

/** Quiet time after the last key before what is typed is stored, in milliseconds. */
const PAUSE = 700;

/**
 * A record being edited: stored by itself when the person pauses and when they leave the screen.
 *
 * @param stored the record as the register has it; a newer one is taken over when nothing typed here is waiting
 * @param ports how it is written and read; those of the first call stay. `lost` is told of what could not be stored when the
 *   person left, as the screen that would show it is gone
 */
export function useAutosave<Value>(stored: Stored<Value>, { lost, ...ports }: AutosavePorts<Value> & { readonly lost?: (failure: unknown) => void }): readonly [AutosaveState<Value>, Autosave<Value>] {
  const [autosave] = useState(() => new Autosave(stored, ports));
  const [tell] = useState(() => lost);
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  useEffect(() => { autosave.receive(stored); }, [autosave, stored]);
  useEffect(() => {
    if (state.status !== 'unsaved') return undefined;
    const timer = setTimeout(() => void autosave.flush(), PAUSE);
    return () => { clearTimeout(timer); };
  }, [autosave, state]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (autosave.state().status !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void autosave.flush().then(() => {
        if (autosave.state().status === 'failed') tell?.(autosave.state().failure);
      });
    };
  }, [autosave, tell]);
  return [state, autosave];
}
