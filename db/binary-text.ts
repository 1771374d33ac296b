import type { Knex } from 'knex'

/**
 * Makes every text column of new tables compare byte by byte, as SQLite does anyway.
 * PostgreSQL would otherwise order keys, days and paths by the language of the machine.
 */
export async function binaryText(knex: Knex, ...tables: string[]): Promise<void> {
  if (knex.client.config.client !== 'pg') return
  for (const table of tables) {
    const columns: { column_name: string; data_type: string; character_maximum_length: number | null }[] = await knex(
      'information_schema.columns',
    )
      .where({ table_schema: 'public', table_name: table })
      .whereIn('data_type', ['text', 'character varying'])
      .select('column_name', 'data_type', 'character_maximum_length')
    if (columns.length === 0) continue
    const changes = columns.map(
      ({ column_name, data_type, character_maximum_length: length }) =>
        `alter column "${column_name}" type ${data_type}${length ? `(${length})` : ''} collate "C"`,
    )
    await knex.raw(`alter table "${table}" ${changes.join(', ')}`)
  }
}
