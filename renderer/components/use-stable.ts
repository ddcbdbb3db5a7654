import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A function that stays the same between renders and always does what the latest render says: what is drawn hundreds of
 * times, such as the cells of a sheet, then need not be drawn again. For handlers of events, not for use while rendering.
 */
export const useStable = <Arguments extends readonly unknown[], Result>(handler: (...given: Arguments) => Result): ((...given: Arguments) => Result) => {
  const latest = useRef(handler);
  useLayoutEffect(() => { latest.current = handler; });
  return useCallback((...given: Arguments) => latest.current(...given), []);
};
