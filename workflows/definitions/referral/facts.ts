/** What guards and deadlines of a referral read: never its reason, nor a word of its content. */
export type Facts = {
  sentOn?: string
  confidential?: boolean
  /** The partner's own time to sign; none where none was agreed with it. */
  signInDays?: number | undefined
  signInUnit?: 'd' | 'wd' | undefined
  /** The event that opened the case to the partner: the key of the grant begins with it. */
  openedBy?: string
  onConsent?: boolean
  resultDueOn?: string | undefined
}
