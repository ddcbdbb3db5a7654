import type { ReactNode } from 'react';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TaskItem } from '../../../electron/contract/tasks.ts';

/** A task leads to its plan, a conclusion to the meetings. */
export function TaskLink({ task }: { readonly task: TaskItem }): ReactNode {
  const { planId } = task;
  return (
    <Anchor size="sm" renderRoot={(props) => (planId === null ? <Link {...props} to={task.kind === 'conclusion' ? '/meetings' : '/plans'} /> : <Link {...props} to="/plans/$planId" params={{ planId }} />)}>
      {task.text}
    </Anchor>
  );
}
