/** Who gets the seats. */
export function TeamTab() {
  return null;
}
