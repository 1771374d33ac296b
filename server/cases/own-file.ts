/** Where a case shows its own file: the page of one that was merged would lead on to the other. */
export const ownFileHref = ({ caseId, isMerged }: { caseId: string; isMerged: boolean }): string =>
  `/cases/${caseId}${isMerged ? '?file=closed' : ''}`
