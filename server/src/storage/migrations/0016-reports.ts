/** How a facilitator wants the report of an assessment, and the mandate card of a room. */

export const reports = {
  name: '0016-reports',
  sql: `
    CREATE TABLE report_wishes (
      assessment TEXT PRIMARY KEY REFERENCES assessment (id),
      introduction TEXT NOT NULL,
      left_out TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mandate (
      room TEXT PRIMARY KEY REFERENCES room (id),
      content TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- An assessment that was brought from another room as a file: it has no rounds of its own here.
    CREATE TABLE brought_report (
      assessment TEXT PRIMARY KEY REFERENCES assessment (id),
      content TEXT NOT NULL,
      brought_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
} as const
