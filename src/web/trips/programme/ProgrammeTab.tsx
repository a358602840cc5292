/** Who meets whom when. */
export function ProgrammeTab() {
  return null;
}
