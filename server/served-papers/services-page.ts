/** What the page of a paper shows of its services: gathered for one reader. */
import { workflowNamed } from '../../workflows/index.ts'
import { readableAudiences } from '../access/audience.ts'
import { assignmentTo } from '../access/may-take.ts'
import { ownActsIn } from '../access/own-act.ts'
import { permissions } from '../access/permit.ts'
import { findCaseFile } from '../cases/repository.ts'
import { type Office, todayOf } from '../office.ts'
import type { PaperOfCase } from '../papers/repository.ts'
import { hasRole, type Person } from '../people/person.ts'
import { stepsOffered } from '../proceedings/offered-steps.ts'
import { proceedingsOf } from '../proceedings/repository.ts'
import { isServable } from './record-service.ts'
import { servicesBySteps, servicesOf } from './repository.ts'
import { servicesView } from './view.ts'

export async function servicesPage(office: Office, paper: PaperOfCase, person: Person) {
  const db = office.db.reader
  const audiences = readableAudiences(person, paper)
  return servicesView({
    paperId: paper.id,
    services: await servicesOf(db, paper, audiences),
    bySteps: await servicesBySteps(db, paper, audiences),
    offered: await stepsThatServe(office, paper, person),
    mayRecord: hasRole(person, ...permissions['papers.serve']),
    isServable: isServable(paper),
    today: todayOf(office),
    locale: person.locale,
  })
}

/** Steps of the paper's proceeding that record a service and that this person may take now. */
async function stepsThatServe(office: Office, { caseId, proceedingId }: PaperOfCase, person: Person) {
  const db = office.db.reader
  const today = todayOf(office)
  const proceeding = (await proceedingsOf(db, caseId)).find(({ id }) => id === proceedingId)!
  const { steps } = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  if (!Object.values(steps).some(({ serves }) => serves)) return []
  const file = await findCaseFile(db, caseId, { person, today })
  const isAssigned = await assignmentTo(db, person, { caseId, today })
  const standpoint = { person, file, today, isAssigned, ownActs: await ownActsIn(db, [caseId], person) }
  return stepsOffered(proceeding, standpoint)
    .filter(({ name }) => steps[name]!.serves)
    .map(({ name, label }) => ({ label: label[person.locale], href: `/proceedings/${proceedingId}/steps/${name}` }))
}
