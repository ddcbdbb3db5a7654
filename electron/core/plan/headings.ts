/** Tasks of one heading, in their order. */
export type UnderHeading<One> = { readonly heading: string; readonly tasks: readonly One[] };

/** A plan's tasks under their headings, each heading where its first task stands; one heading that stands apart is one. */
export function underHeadings<One extends { readonly heading: string }>(tasks: readonly One[]): readonly UnderHeading<One>[] {
  const groups = new Map<string, One[]>();
  for (const task of tasks) {
    const group = groups.get(task.heading);
    if (group === undefined) groups.set(task.heading, [task]);
    else group.push(task);
  }
  return [...groups].map(([heading, under]) => ({ heading, tasks: under }));
}
