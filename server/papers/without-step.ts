/** Papers that no step asks for, on purpose; each can be drawn from the case page. */
export const withoutStep: Readonly<Record<string, string>> = {
  'visit-registration': 'registering prints its own receipt; drawn for a file on paper',
  'oral-agreement-record': 'an agreement on a labour dispute is written: LDMAL art. 14',
  'investigation-record': 'an inquiry is no step of its own; drawn where one is held',
  'mediation-failed-notice': 'in place of the notice that mediation has ended, where a commission wants it',
  'payment-receipt': 'a group is paid in hundreds of rows; drawn for whoever wants one',
  'agent-statement': 'the lawyer writes it after a hearing, where the matter needs one',
  'entrusted-mediation-letter': 'the court or commission sends it; ours is for stations that entrust others',
}
