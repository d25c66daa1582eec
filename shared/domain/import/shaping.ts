/** A row as it comes from a file, as far as its shape goes. */
type Shaped = { readonly cells: readonly string[]; readonly raw: string };

/**
 * Puts rows back together that a program wrote for reading and not as a table: a report that names each
 * group once, above its rows, and a record whose further numbers and addresses stand in lines of their
 * own below it. Rows come in the order of the file, in any batches.
 */
export type RowShaper<Row extends Shaped> = {
  /** What can be told of these rows; a row that more may belong to waits. */
  readonly add: (rows: readonly Row[]) => Row[];
  /** What waited for more. */
  readonly end: () => Row[];
};

/** The shaper that a table of these headers needs, or null for the many that need none. */
export function rowShaper<Row extends Shaped>(
  headers: readonly string[],
  headerLine: number,
): RowShaper<Row> | null {
  const grouped = groupedColumns(headers, headerLine);
  if (grouped.length > 0) return fillDown(grouped);
  const children = childColumns(headers);
  return children.size > 0 ? joinChildren(children, headers.length) : null;
}

/** Salesforce marks the columns by which a report is grouped, which come first, with an arrow. */
function groupedColumns(headers: readonly string[], headerLine: number): number[] {
  const first = headers.findIndex((header) => header.trim() !== '');
  if (headerLine < 2 || first < 0) return [];
  const grouped: number[] = [];
  for (let index = first; /[↑↓]\s*$/.test(headers[index] ?? ''); index += 1) grouped.push(index);
  return grouped;
}

function fillDown<Row extends Shaped>(columns: readonly number[]): RowShaper<Row> {
  const above = new Map<number, string>();
  return {
    add: (rows) =>
      rows.map((row) => {
        const cells = [...row.cells];
        for (const index of columns) {
          if ((cells[index] ?? '').trim() === '') cells[index] = above.get(index) ?? '';
          else above.set(index, cells[index] ?? '');
        }
        return { ...row, cells };
      }),
    end: () => [],
  };
}

/** Frappe heads the columns of a child table with its name in brackets, its id among them. */
function childColumns(headers: readonly string[]): ReadonlySet<number> {
  const tables = headers.flatMap((header) => header.trim().match(/^ID \((.+)\)$/i)?.[1] ?? []);
  return new Set(
    headers.flatMap((header, index) =>
      tables.some((table) => header.trim().endsWith(`(${table})`)) ? [index] : [],
    ),
  );
}

/** A row with nothing but cells of child tables belongs to the row above it. */
function joinChildren<Row extends Shaped>(children: ReadonlySet<number>, width: number): RowShaper<Row> {
  let waiting: Row | undefined;
  const isFilled = (cell: string | undefined) => (cell ?? '').trim() !== '';
  const isChild = ({ cells }: Row) =>
    cells.length <= width &&
    cells.every((cell, index) => children.has(index) || !isFilled(cell)) &&
    cells.some(isFilled);
  const joined = (parent: Row, child: Row): Row => ({
    ...parent,
    raw: `${parent.raw}\n${child.raw}`,
    cells: parent.cells.map((cell, index) => {
      const more = children.has(index) ? (child.cells[index] ?? '') : '';
      return isFilled(more) ? (isFilled(cell) ? `${cell}\n${more}` : more) : cell;
    }),
  });
  return {
    add(rows) {
      const whole: Row[] = [];
      for (const row of rows) {
        if (waiting !== undefined && isChild(row)) waiting = joined(waiting, row);
        else {
          if (waiting !== undefined) whole.push(waiting);
          waiting = row;
        }
      }
      return whole;
    },
    end() {
      const last = waiting;
      waiting = undefined;
      return last === undefined ? [] : [last];
    },
  };
}
