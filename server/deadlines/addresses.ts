/** Where a day is explained: the deadline with its counting, the rule with its article. */

/** Counted day by day, with what was done to it. */
export const deadlineHref = (id: string): string => `/deadlines/${id}`

/** What the law says: start, length, counting, extension, consequence and article. */
export const ruleHref = (rule: string): string => `/rules/${rule}`

/** Where several days of a case stand together, each with its way. */
export const deadlinesOfCaseHref = (caseId: string): string => `/cases/${caseId}#deadlines`

/** Where the steps that moved a day were taken. */
export const proceedingHref = ({ caseId, proceedingId }: { caseId: string; proceedingId: string }): string =>
  `/cases/${caseId}#proceeding-${proceedingId}`
