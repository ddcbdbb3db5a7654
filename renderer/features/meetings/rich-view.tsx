import type { ReactNode } from 'react';
import type { TextRun } from '../../../electron/core/document/types.ts';
import type { RichBlock, RichText } from '../../../electron/core/rich-text/types.ts';
import classes from './rich-view.module.css';

type RichList = Extract<RichBlock, { readonly kind: 'list' }>;

/** Rich text to be read: an editor for each of many opinions would make a long meeting slow. */
export function RichView({ value }: { readonly value: RichText }): ReactNode {
  return <div className={classes.rich}>{value.map((block, index) => <Block key={index} block={block} />)}</div>;
}

function Block({ block }: { readonly block: RichBlock }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p style={block.align === undefined ? undefined : { textAlign: block.align }}><Runs runs={block.runs} /></p>;
    case 'heading':
      return <p className={block.level === 1 ? classes.richHeading : classes.richSubheading}><Runs runs={block.runs} /></p>;
    case 'list':
      return <List list={block} />;
    case 'table':
      return (
        <table className={classes.richTable}>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, at) => {
                  const Cell = index < block.header ? 'th' : 'td';
                  return <Cell key={at} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>{cell.paragraphs.map((runs, line) => <div key={line}><Runs runs={runs} /></div>)}</Cell>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function List({ list }: { readonly list: RichList }): ReactNode {
  const items = list.items.map((item, index) => <li key={index}><Runs runs={item.runs} />{item.children?.map((child, at) => <List key={at} list={child} />)}</li>);
  return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function Runs({ runs }: { readonly runs: readonly TextRun[] }): ReactNode {
  return runs.map((run, index) => {
    let shown: ReactNode = run.text;
    if (run.underline === true) shown = <u>{shown}</u>;
    if (run.italic === true) shown = <i>{shown}</i>;
    if (run.bold === true) shown = <b>{shown}</b>;
    return <span key={index}>{shown}</span>;
  });
}
