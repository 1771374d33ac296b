/** The whole application, in the order a request walks through it. */
import compression from 'compression'
import express, { type Express, type Router } from 'express'
import { agendaRoutes } from './agenda/routes.ts'
import { batchRoutes } from './batches/routes.ts'
import { calculatorRoutes } from './calculators/routes.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { accountFeedRoutes, calendarFeedRoutes } from './calendar-feed/routes.ts'
import { caseListRoutes } from './case-list/routes.ts'
import { caseRoutes } from './cases/routes.ts'
import { claimRoutes } from './claims/routes.ts'
import { conflictRoutes } from './conflicts/routes.ts'
import { consentTextRoutes } from './consent-texts/routes.ts'
import { deadlineRoutes } from './deadlines/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { displayRoutes, wallScreenRoutes } from './displays/routes.ts'
import { keepLapsed } from './drafts/keep-lapsed.ts'
import { offerDrafts } from './drafts/offer-drafts.ts'
import { draftRoutes } from './drafts/routes.ts'
import { dutyLogRoutes } from './duty-log/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { exportRoutes } from './exports/routes.ts'
import { pagesWithFigures, tellBeingMade } from './facts/being-made.ts'
import { fileCheckRoutes } from './file-check/routes.ts'
import { filingRoutes } from './filed-reports/filing-routes.ts'
import { filedReportRoutes } from './filed-reports/routes.ts'
import { leavingRoutes } from './leaving/routes.ts'
import { logRoutes } from './log/routes.ts'
import { meetingRoutes } from './meetings/routes.ts'
import { memberRoutes } from './members/routes.ts'
import { numberFormatRoutes } from './number-formats/routes.ts'
import type { Office } from './office.ts'
import { organisationRoutes } from './organisations/routes.ts'
import { paperDrawingRoutes } from './papers/draw-routes.ts'
import { paperRoutes } from './papers/routes.ts'
import { parameterRoutes } from './parameters/routes.ts'
import { partyRoutes } from './parties/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { privacyRoutes } from './privacy/routes.ts'
import { proceedingRoutes } from './proceedings/routes.ts'
import { processReportRoutes } from './process-reports/routes.ts'
import { proofRoutes } from './proofs/routes.ts'
import { qualityRoutes } from './quality/routes.ts'
import { readingRoutes } from './readings/routes.ts'
import { registrationRoutes } from './registration/routes.ts'
import { reminderListRoutes } from './reminder-list/routes.ts'
import { reportChartRoutes } from './reports/chart-routes.ts'
import { definitionRoutes } from './reports/definition-routes.ts'
import { reportRoutes } from './reports/routes.ts'
import { restrictionRoutes } from './restrictions/routes.ts'
import { retentionRoutes } from './retention/routes.ts'
import { roomRoutes } from './rooms/routes.ts'
import { rosterRoutes } from './roster/routes.ts'
import { countingRoutes } from './rules/counting-routes.ts'
import { ruleRoutes } from './rules/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { servedPaperRoutes } from './served-papers/routes.ts'
import { servicePointRoutes } from './service-points/routes.ts'
import { signatureRoutes } from './signatures/routes.ts'
import { firstAdministratorRoutes } from './start/routes.ts'
import { subsidyRoutes } from './subsidies/routes.ts'
import { sumRoutes } from './sums/routes.ts'
import { supervisionOrderRoutes } from './supervision-orders/routes.ts'
import { sweepRoutes } from './sweep/routes.ts'
import { taxonomyRoutes } from './taxonomies/routes.ts'
import { templateRoutes } from './templates/routes.ts'
import { typicalCaseRoutes } from './typical-cases/routes.ts'
import { verifyRoutes } from './verify/routes.ts'
import { volumeRoutes } from './volume/routes.ts'
import { warningRoutes } from './warnings/routes.ts'
import { assetRoutes } from './web/assets.ts'
import { byFirstWord } from './web/by-first-word.ts'
import { healthRoutes } from './web/health.ts'
import { inOrder } from './web/in-order.ts'
import { logged } from './web/log.ts'
import { pages } from './web/page.ts'
import { printableAddress, printableBody } from './web/printable.ts'
import { lastResort, refusals, unknownPath } from './web/refusals.ts'
import { requireSignIn } from './web/require-sign-in.ts'
import { sameOrigin } from './web/same-origin.ts'
import { securityHeaders } from './web/security-headers.ts'
import { session } from './web/session.ts'
import { signInRoutes } from './web/sign-in.ts'
import { workRoutes } from './work/routes.ts'
import { workflowRoutes } from './workflows/routes.ts'
import { workloadRoutes } from './workload/routes.ts'

/** A place of the house with pages of its own. */
type Room = (office: Office) => Router

/** For whoever is signed in. A request asks one after another whether it is theirs: steps first, of which there are most. */
const rooms: readonly Room[] = [
  proceedingRoutes,
  deadlineRoutes,
  deskRoutes,
  dutyLogRoutes,
  subsidyRoutes,
  peopleRoutes,
  leavingRoutes,
  accountFeedRoutes,
  conflictRoutes,
  organisationRoutes,
  displayRoutes,
  exportRoutes,
  servicePointRoutes,
  roomRoutes,
  agendaRoutes,
  calculatorRoutes,
  calendarRoutes,
  parameterRoutes,
  ruleRoutes,
  countingRoutes,
  readingRoutes,
  paperRoutes,
  paperDrawingRoutes,
  servedPaperRoutes,
  signatureRoutes,
  templateRoutes,
  numberFormatRoutes,
  evidenceRoutes,
  proofRoutes,
  taxonomyRoutes,
  fileCheckRoutes,
  retentionRoutes,
  privacyRoutes,
  restrictionRoutes,
  consentTextRoutes,
  volumeRoutes,
  draftRoutes,
  registrationRoutes,
  caseListRoutes,
  searchRoutes,
  rosterRoutes,
  memberRoutes,
  batchRoutes,
  caseRoutes,
  partyRoutes,
  reminderListRoutes,
  typicalCaseRoutes,
  warningRoutes,
  supervisionOrderRoutes,
  claimRoutes,
  sumRoutes,
  meetingRoutes,
  logRoutes,
  workflowRoutes,
  processReportRoutes,
  workloadRoutes,
  workRoutes,
  filingRoutes,
  filedReportRoutes,
  definitionRoutes,
  reportChartRoutes,
  reportRoutes,
  qualityRoutes,
  sweepRoutes,
]

export function createApp(office: Office): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag') // pages are not stored; assets have tags of their own
  app.set('trust proxy', office.config.trustedProxies)

  app.use(logged(office))
  app.use(securityHeaders(office.config))
  app.use(compression())
  app.use(pages(office)) // so early that whatever is refused from here on has a page
  app.use(printableAddress)
  app.use(assetRoutes())
  app.use(healthRoutes(office))
  app.use(inOrder)
  app.use(calendarFeedRoutes(office))
  app.use(wallScreenRoutes(office))
  app.use(session(office))
  app.use(sameOrigin(office.config))
  app.use(express.urlencoded({ extended: true, limit: '256kb', parameterLimit: 4_000 })) // 200 rows of 8 fields, and more
  app.use(printableBody)
  app.use(signInRoutes(office))
  app.use(firstAdministratorRoutes(office))
  app.use(verifyRoutes(office))
  app.use(requireSignIn({ onSignedOutPost: keepLapsed(office) }))
  app.use(offerDrafts(office))
  app.use(pagesWithFigures, tellBeingMade(office))
  app.use(byFirstWord(rooms.map(room => room(office))))
  app.use(unknownPath)
  app.use(refusals, lastResort)
  return app
}
