import { PaperSheet } from '#renderer/ui/PaperSheet.tsx';
import classes from './ReportSheet.module.css';
import { type Block, blocksOf, type Cell } from './report-blocks.ts';

/** The page that is handed in, drawn from the very Markdown that is copied. */
export function ReportSheet({ markdown }: { readonly markdown: string }) {
  return (
    <PaperSheet label="The page you hand in">
      <div className={classes.page}>
        {blocksOf(markdown).map((block, at) => (
          <Part key={at} block={block} />
        ))}
      </div>
    </PaperSheet>
  );
}

function Part({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'title':
      return <p className={classes.title}>{block.text}</p>;
    case 'head':
      return <p className={classes.head}>{block.text}</p>;
    case 'words':
      return <p className={classes.words}>{block.text}</p>;
    case 'bullets':
      return (
        <ul className={classes.bullets}>
          {block.lines.map(({ term, text }) => (
            <li key={`${term} ${text}`}>
              {term === '' ? null : <strong>{term}: </strong>}
              {text}
            </li>
          ))}
        </ul>
      );
    case 'rows':
      return (
        <ul className={classes.rows}>
          {block.rows.map((row, at) => (
            <Row key={at} cells={row} />
          ))}
        </ul>
      );
    case 'rule':
      return <hr className={classes.rule} />;
  }
}

/** A row of a table in a narrow sheet: the name, its number at the right, the rest below. */
function Row({ cells }: { readonly cells: readonly Cell[] }) {
  const [name, ...rest] = cells;
  const below = rest.filter((cell) => !cell.right && cell.text !== '');
  return (
    <li className={classes.row}>
      <strong>{name?.text}</strong>
      {rest
        .filter((cell) => cell.right)
        .map((cell) => (
          <strong key={cell.text} className={classes.number}>
            {cell.text}
          </strong>
        ))}
      {below.length === 0 ? null : (
        <span className={classes.below}>{below.map((cell) => cell.text).join(', ')}</span>
      )}
    </li>
  );
}
