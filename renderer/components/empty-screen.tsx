import type { ReactNode } from 'react';
import type { Icon } from '@tabler/icons-react';
import classes from './empty-screen.module.css';

type EmptyScreenProps = { readonly icon: Icon; readonly title: string; readonly text: string; readonly children?: ReactNode };

/** An empty place that says what it is for and what to do first. */
export function EmptyScreen({ icon: EmptyIcon, title, text, children }: EmptyScreenProps): ReactNode {
  return (
    <div className={classes.root}>
      <EmptyIcon size={34} stroke={1.3} aria-hidden className={classes.icon} />
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      {children !== undefined && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
