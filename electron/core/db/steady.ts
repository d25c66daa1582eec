/** Texts, names in quotes and comments, in which nothing is a parameter; and parameters. */
const token = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|[?:@$]\w*/g;

/**
 * The same statement with a plus before each parameter, which changes no value and hides it from the planner.
 * SQLite looks at the values bound to a statement while it plans it, and plans it anew whenever one of those is
 * bound again: in a statement of two tables that takes ten times as long as the answer. Its own switch against it
 * (SQLITE_DBCONFIG_ENABLE_QPSG) cannot be reached from here.
 */
export const steady = (sql: string): string =>
  sql.replaceAll(token, (found) => (/^[?:@$]/.test(found) ? `+${found}` : found));
