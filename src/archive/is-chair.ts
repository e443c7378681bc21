/** Whether an officer of a group leads it, and signs its reports. The group says by which of the two words it is called. */
export function isChair({ role }: { readonly role: string }): boolean {
  return role === 'chair' || role === 'chairman';
}
