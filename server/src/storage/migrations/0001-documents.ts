/** The board documents: one row each, their update log, and which client id writes for whom. */
import type { Migration } from './index'

export const documents: Migration = {
  name: '0001-documents',
  sql: `
    -- A room has one document at a time. A new epoch is a new name, so that what was meant for the old one finds nothing.
    CREATE TABLE document (
      name TEXT PRIMARY KEY,
      room TEXT NOT NULL UNIQUE,
      epoch TEXT NOT NULL,
      head INTEGER NOT NULL DEFAULT 0,
      snapshot_head INTEGER NOT NULL DEFAULT 0,
      snapshot BLOB
    ) STRICT;

    CREATE TABLE document_log (
      document TEXT NOT NULL REFERENCES document (name) ON DELETE CASCADE,
      head INTEGER NOT NULL,
      batch TEXT NOT NULL,
      updates BLOB NOT NULL,
      PRIMARY KEY (document, head),
      UNIQUE (document, batch)
    ) STRICT;

    CREATE TABLE client_id (
      room TEXT NOT NULL,
      id INTEGER NOT NULL,
      participant TEXT NOT NULL,
      PRIMARY KEY (room, id)
    ) STRICT, WITHOUT ROWID;
  `,
}
