import { createContext, useContext } from 'react';

/** What the parts of the body need from the screen around them. */
export type BodyContextValue = {
  readonly readOnly: boolean;
  readonly stale: ReadonlySet<string>;
  readonly indicatorNames: (codes: readonly string[]) => string;
  readonly onTakeNew: (paragraph: string) => void;
  readonly onShowFigures: (codes: readonly string[]) => void;
  readonly onMove: (id: string, step: 1 | -1) => void;
  readonly onRemove: (id: string) => void;
  readonly onLevel: (section: string, level: 1 | 2) => void;
  readonly onAddParagraph: (section: string) => void;
};

export const BodyContext = createContext<BodyContextValue | null>(null);

export const useBody = (): BodyContextValue => {
  const value = useContext(BodyContext);
  if (value === null) throw new Error('no report body around this component');
  return value;
};
