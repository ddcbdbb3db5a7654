import { useEffect, type ReactNode } from 'react';
import { useWords } from '../i18n/shell-words.ts';
import classes from './page.module.css';

type PageProps = {
  readonly title: string;
  /** What stands beside the title: the form and period picker, a status. */
  readonly aside?: ReactNode;
  /** The toolbar, usually a `CommandBar`. */
  readonly actions?: ReactNode;
  /** `fill`: the screen takes the window's height and scrolls inside itself (grids, long tables). */
  readonly fill?: boolean;
  readonly children: ReactNode;
};

/** The frame of one screen: a header that stays and the content below it. */
export function Page({ title, aside, actions, fill = false, children }: PageProps): ReactNode {
  const words = useWords();
  useEffect(() => {
    document.title = `${title} – ${words.appName}`;
  }, [title, words]);
  return (
    <div className={classes.page} data-fill={fill || undefined}>
      <header className={classes.header}>
        <h1 className={classes.title}>{title}</h1>
        {aside !== undefined && <div className={classes.aside}>{aside}</div>}
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      <div className={classes.content}>{children}</div>
    </div>
  );
}

/** A framed part of a screen. */
export function Panel({ title, actions, children, flush = false }: { readonly title?: string; readonly actions?: ReactNode; readonly children: ReactNode; readonly flush?: boolean }): ReactNode {
  return (
    <section className={classes.panel} data-flush={flush || undefined} aria-label={title}>
      {(title !== undefined || actions !== undefined) && (
        <div className={classes.panelHeader}>
          {title !== undefined && <h2 className={classes.panelTitle}>{title}</h2>}
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
