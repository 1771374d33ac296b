/** Reads histories away from the event loop, one question after another, each as all stood at one moment. */
import { answerOrders } from '../../answer-orders.ts'
import { toldReading } from '../../facts/kept-report.ts'
import { countCasesFor } from '../../facts/told-sums.ts'
import { compareFiled } from '../../filed-reports/compare.ts'
import { findFiled } from '../../filed-reports/repository.ts'
import { todayOf } from '../../office.ts'
import { withAround } from '../../sweep/around.ts'
import { askedIn } from '../asked.ts'
import { readList } from '../read-list.ts'
import { indicatorNamed, reportNamed } from '../registry.ts'
import { type Answer, answerOf, type Order } from './order.ts'

answerOrders<Order, Answer>(({ config, nowMs, person, query, ...wanted }, told) =>
  withAround(config, { now: () => new Date(nowMs), isSnapshot: true }, async around => {
    const house = { ...around, db: { reader: around.db } }
    const reader = { person, today: todayOf(house) }
    const asked = await askedIn(around.db, query, reader)
    const report = reportNamed(wanted.report)!
    const indicator = wanted.indicator ? indicatorNamed(report, wanted.indicator) : undefined
    if (wanted.filed) {
      const filed = (await findFiled(around.db, wanted.filed))!
      return { kind: 'comparison', comparison: await compareFiled(house, { filed, report, asked, reader }, told) }
    }
    const total = await countCasesFor(around.db, { report, asked, reader })
    if (!indicator) return answerOf(await toldReading(house, { report, asked, reader }, done => told(done, total)))
    const { rows, figure, lines } = await readList(house, { report, indicator, asked, reader }, (_, cases) =>
      told(cases, total),
    )
    return { kind: 'list', rows: [...rows], figure, lines: [...lines.values()] }
  }),
)
