/** Everything in which a semicolon ends no statement: comments, strings, quoted names, dollar-quoted bodies. */
const OPAQUE = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"[^"]*"|\$([A-Za-z_]*)\$[\s\S]*?\$\1\$/y;

/** The statements of an SQL file, one by one, so that a crash can be laid to the statement that crashed. */
export function sqlStatements(sql: string): string[] {
  const statements: string[] = [];
  let start = 0;
  for (let at = 0; at < sql.length; at += 1) {
    OPAQUE.lastIndex = at;
    const opaque = OPAQUE.exec(sql);
    if (opaque !== null) at += opaque[0].length - 1;
    else if (sql[at] === ';') {
      statements.push(sql.slice(start, at).trim());
      start = at + 1;
    }
  }
  const rest = sql.slice(start).trim();
  return (rest === '' ? statements : [...statements, rest]).filter((statement) => statement !== '');
}
