/** The next date of each case as days go by: an appointment that has passed is no longer ahead. */
import type { Office } from '../office.ts'

/** Writes nothing where every next date still lies ahead. */
export async function passNextDates({ db }: Pick<Office, 'db'>, today: string): Promise<void> {
  const passed = await db.reader('case_facts').where('next_date_on', '<', today).first('case_id')
  if (!passed) return
  await db.write(async tx => {
    const ahead = tx('records')
      .whereRaw('records.case_id = case_facts.case_id')
      .where('records.state', 'planned')
      .whereIn('records.kind', ['appointment', 'hearing'])
      .where('records.on_day', '>=', today)
      .min('records.on_day')
    await tx('case_facts').where('next_date_on', '<', today).update({ next_date_on: ahead })
  })
}
