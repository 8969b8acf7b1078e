/** Takes what was picked and shows the first line again, which says what the list is for. The first line itself is no choice. */
export function picked(event: Event & { currentTarget: HTMLSelectElement }, then: (value: string) => void): void {
  const { value } = event.currentTarget;
  event.currentTarget.value = '';
  if (value) then(value);
}
