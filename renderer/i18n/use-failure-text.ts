import { useCallback } from 'react';
import { failureOf, isLostConnection, isUnknownWindow } from '../app/failure.ts';
import { messageOf } from '../../electron/core/words/messages.ts';
import { useWords } from './shell-words.ts';
import { useLanguage } from './words.tsx';

/** Words any thrown value for a person: a failure of the services by its code, a lost connection, or the error's own text. */
export function useFailureText(): (thrown: unknown) => string {
  const words = useWords();
  const language = useLanguage();
  return useCallback(
    (thrown: unknown) => {
      const failure = failureOf(thrown);
      if (failure !== null) return messageOf(failure.code, failure.params, language);
      if (isUnknownWindow(thrown)) return messageOf('wrong-token', {}, language);
      if (isLostConnection(thrown)) return words.failure.connection;
      return thrown instanceof Error ? thrown.message : String(thrown);
    },
    [language, words],
  );
}
