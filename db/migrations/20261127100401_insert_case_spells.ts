import type { Knex } from 'knex'

const steps = ['register', 'reopen', 'close', 'merge', 'amend']
const atOnce = 200

/** The spells of the cases that are on file already, from their histories. */
export async function up(knex: Knex): Promise<void> {
  for (let after = ''; ; ) {
    const cases: { id: string }[] = await knex('cases').where('id', '>', after).orderBy('id').limit(atOnce).select('id')
    if (cases.length === 0) return
    after = cases.at(-1)!.id
    const events = await knex('events')
      .leftJoin('reversals', 'reversals.event_id', 'events.id')
      .whereIn(
        'events.case_id',
        cases.map(({ id }) => id),
      )
      .where('events.workflow', 'case-file')
      .whereNull('reversals.event_id')
      .whereIn('events.step', steps)
      .orderBy('events.sequence')
      .select('events.id', 'events.case_id', 'events.step', 'events.answers', 'events.happened_on', 'events.amends')
    const rows = [...Map.groupBy(events, event => event.case_id).values()].flatMap(spellsIn)
    for (let from = 0; from < rows.length; from += atOnce)
      await knex('case_spells').insert(rows.slice(from, from + atOnce))
  }
}

export async function down(knex: Knex): Promise<void> {
  await knex('case_spells').delete()
}

function spellsIn(events: Record<string, any>[]) {
  const amended = new Map(events.filter(({ amends }) => amends).map(event => [event.amends, event]))
  const rows: Record<string, unknown>[] = []
  for (const event of events) {
    const { happened_on: day, answers } = amended.get(event.id) ?? event
    const begins = event.step === 'register' || event.step === 'reopen'
    const here = { case_id: event.case_id, number: rows.length + 1, began_on: day, ended_on: null, result: null }
    if (begins) rows.push(here)
    else if (event.step !== 'amend')
      Object.assign(rows.at(-1) ?? {}, {
        ended_on: day,
        result: event.step === 'merge' ? 'merged' : JSON.parse(answers).result,
      })
  }
  return rows
}
