/** Reads the histories of proceedings away from the event loop, each answer as all stood at one moment. */
import { answerOrders, type Tell } from '../../answer-orders.ts'
import { withAround } from '../../sweep/around.ts'
import { behind } from '../behind.ts'
import { countPlaces } from '../repository.ts'
import { toldTally } from '../tallies.ts'
import { countedLengths, type Lengths, mostProceedings, type ReadHouse } from '../travelled.ts'
import type { Answer, Order, Question } from './order.ts'

answerOrders<Order, Answer>(({ config, nowMs, question }, tell) =>
  withAround(config, { now: () => new Date(nowMs), isSnapshot: true }, ({ db }) =>
    answer({ db: { reader: db } }, question, tell),
  ),
)

async function answer(house: ReadHouse, question: Question, tell: Tell): Promise<Answer> {
  if (question.kind === 'lines') return behind(house, question.asked, question.wanted)
  if (question.kind === 'lengths') return lengthsOfAll(house, question, tell)
  const total = await countPlaces(house.db.reader, question.asked, mostProceedings)
  return toldTally(house, question.asked, done => tell(done, total))
}

async function lengthsOfAll(
  house: ReadHouse,
  { asked, workflows }: Question & { kind: 'lengths' },
  tell: Tell,
): Promise<Lengths[]> {
  const all: Lengths[] = []
  const askings = workflows.map(workflow => ({ ...asked, workflow }))
  let total = 0
  for (const asking of askings) total += await countPlaces(house.db.reader, asking, mostProceedings)
  let done = 0
  for (const asking of askings) {
    const lengths = await countedLengths(house, asking)
    done += lengths.begun
    tell(done, total)
    all.push(lengths)
  }
  return all
}
