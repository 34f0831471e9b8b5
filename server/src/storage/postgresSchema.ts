/** Tables and functions in Postgres, brought up to date by whichever node comes first while the others wait. */
import type { PoolClient } from 'pg'
import { asPostgres, schemaAsPostgres } from './dialect'
import { MIGRATION_TABLE, NAMES, pendingOf, RECORD } from './migrate'
import { migrations } from './migrations/index'

/** Advisory locks of ours: the first number tells whose they are. */
export const LOCKS = 0x53616d6b
const MIGRATING = 1

/**
 * Appends one batch to its document's log. The document's row is locked first: heads are given in the order of commits,
 * a batch that had been kept although its answer was lost is found, and nobody binds a client id of the room meanwhile.
 */
const APPEND = `
  CREATE OR REPLACE FUNCTION samklang_append(
    its_document text, its_room text, its_batch text, its_updates bytea, its_clients jsonb, OUT state text, OUT at_head bigint
  ) LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM document WHERE name = its_document FOR UPDATE;
    IF NOT FOUND THEN state := 'gone'; RETURN; END IF;
    SELECT head INTO at_head FROM document_log WHERE document = its_document AND batch = its_batch;
    IF FOUND THEN state := 'kept'; RETURN; END IF;
    IF EXISTS (
      SELECT 1 FROM client_id JOIN jsonb_to_recordset(its_clients) AS given(id bigint, participant text) USING (id)
      WHERE client_id.room = its_room AND client_id.participant <> given.participant COLLATE "C"
    ) THEN state := 'claimed'; RETURN; END IF;
    UPDATE document SET head = head + 1 WHERE name = its_document RETURNING head INTO at_head;
    INSERT INTO document_log (document, head, batch, updates) VALUES (its_document, at_head, its_batch, its_updates);
    INSERT INTO client_id (room, id, participant)
      SELECT its_room, given.id, given.participant FROM jsonb_to_recordset(its_clients) AS given(id bigint, participant text)
      ON CONFLICT DO NOTHING;
    state := 'kept';
  END $$`

/**
 * Runs what has not been run. Nodes that start at once do it one after the other; the later find it done.
 * @throws {Error} when the database knows a migration that this version does not.
 */
export async function migratePostgres(client: PoolClient): Promise<void> {
  // Building an index on a large table may take longer than any statement of ours.
  await client.query('BEGIN; SET LOCAL statement_timeout = 0')
  try {
    await client.query(`SELECT pg_advisory_xact_lock(${LOCKS}, ${MIGRATING})`)
    await client.query(schemaAsPostgres(MIGRATION_TABLE))
    const { rows } = await client.query<{ name: string }>(NAMES)
    const pending = pendingOf(
      rows.map(({ name }) => name),
      migrations,
    )
    for (const { name, sql } of pending) {
      await client.query(schemaAsPostgres(sql))
      await client.query(asPostgres(RECORD), [name])
    }
    await client.query(APPEND)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}
