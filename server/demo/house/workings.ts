/** Workings saved to claims of the demo, so that an amount can be followed from its claim to the article. */

import { addDays } from '../../../workflows/law/days.ts'
import { keepWorking } from '../../calculators/keep-working.ts'
import { placesFor } from '../../calculators/places.ts'
import { calculatorNamed, workOut } from '../../calculators/work-out.ts'
import { type Office, todayOf } from '../../office.ts'
import { findPerson } from '../../people/repository.ts'
import { claimsOfCauses } from '../repository.ts'

const most = 12

type Facts = { today: string; amountFen: number }

/** By the cause of the claim: the calculator, and what a worker who claims so much would have told. */
const told: Record<string, { calculator: string; inputs: (facts: Facts) => Record<string, unknown> }> = {
  'LDM.5.2': {
    calculator: 'overtime',
    inputs: ({ amountFen }) => ({
      system: 'standard',
      wageFen: yuanOf((amountFen * 174) / 109), // thirty hours at 150 % and four rest days at 200 % are 109 hours
      weekdayHours: '30',
      restDays: '4',
      holidayDays: '0',
    }),
  },
  'LDM.5.3': {
    calculator: 'annual-leave',
    inputs: ({ today, amountFen }) => ({
      year: String(Number(today.slice(0, 4)) - 1),
      serviceYears: '6',
      takenDays: '0',
      averageFen: yuanOf((amountFen * 21.75) / 10), // five days of twice the wage of a day
      gaveUp: 'no',
      noLeave: 'no',
    }),
  },
  'LDM.5.4': {
    calculator: 'double-wages',
    inputs: ({ today, amountFen }) => ({
      kind: 'no-contract',
      hiredOn: addDays(today, -180),
      wageFen: yuanOf(amountFen / 5),
      claimedOn: today,
      exception: 'none',
      limitation: 'per_month',
    }),
  },
}

const yuanOf = (fen: number): string => String(Math.round(fen / 100))

/** Of the newest claims in open cases whose cause has such a calculator. */
export async function saveWorkings(office: Office): Promise<void> {
  const today = todayOf(office)
  for (const { caseId, ownerId, organisationPath, claim } of await claimsOfCauses(
    office.db.reader,
    Object.keys(told),
    most,
  )) {
    const by = await findPerson(office.db.reader, ownerId, today)
    const how = told[claim.cause]
    if (!by || !how || claim.amountFen === null) continue
    const worked = await workOut(office, {
      calculator: calculatorNamed(how.calculator),
      body: how.inputs({ today, amountFen: claim.amountFen }),
      places: await placesFor(office.db.reader, by, organisationPath),
      locale: 'zh',
    })
    const { answer } = worked
    if ('missing' in answer) continue
    await office.db.write(tx =>
      keepWorking(tx, office, { caseId, claim, worked: { ...worked, answer }, audience: 'all', by }),
    )
  }
}
